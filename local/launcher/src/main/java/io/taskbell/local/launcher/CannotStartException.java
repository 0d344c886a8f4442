package io.taskbell.local.launcher;

/** Why Taskbell does not start, in one sentence for the person who started it. */
final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1;

    CannotStartException(String sentence) {
        super(sentence);
    }

    CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
