package io.taskbell.api.body;

/** A JSON value is not what its field takes. */
final class WrongValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path where below the field, such as {@code [3]}; empty for the field itself
     */
    WrongValueException(String path, String message) {
        super(message, null, false, false);
        this.path = path;
    }

    WrongValueException(String message) {
        this("", message);
    }

    String path() {
        return path;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
