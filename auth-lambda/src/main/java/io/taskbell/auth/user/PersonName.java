package io.taskbell.auth.user;

import io.taskbell.auth.problem.InvalidValueException;
import io.taskbell.auth.text.Nfc;

/** The name a person goes by: 1 to 100 characters on one line. */
public record PersonName(String text) {
    private static final int MAX = 100;

    /**
     * A name as typed, spaces around it left out.
     *
     * @throws InvalidValueException if it is no name
     */
    public static PersonName parse(String raw) {
        if (raw.codePoints().anyMatch(PersonName::disturbsALine)) {
            throw new InvalidValueException("must not hold control characters");
        }
        return new PersonName(Nfc.of(raw.strip(), 1, MAX));
    }

    /**
     * Control characters, line breaks, and marks that turn the direction of the text after them.
     */
    private static boolean disturbsALine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
