package io.taskbell.api.task;

/** Places on the board, as texts whose order by bytes is the order of the cards. */
final class Rank {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final char LENGTH_ONE = 'a';

    private Rank() {}

    /**
     * The place of a new task, after all older ones: its number to base 62, led by a letter for the
     * number of digits, so that longer numbers come later. Between two places there is always room
     * by adding digits.
     */
    static String ofNew(long number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number; rest > 0; rest /= DIGITS.length()) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return (char) (LENGTH_ONE + digits.length() - 1) + digits.toString();
    }
}
