package io.taskbell.auth.problem;

/** A value is not accepted. The reason is told to the client and never repeats the value. */
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public InvalidValueException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
