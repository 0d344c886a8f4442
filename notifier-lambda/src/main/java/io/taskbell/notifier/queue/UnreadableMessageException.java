package io.taskbell.notifier.queue;

import org.jspecify.annotations.Nullable;

/** The message is not a change this version knows. */
public final class UnreadableMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableMessageException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** One word for operators, without any content of the message. */
    public String reason() {
        return reason;
    }
}
