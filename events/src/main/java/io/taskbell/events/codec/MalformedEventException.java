package io.taskbell.events.codec;

import org.jspecify.annotations.Nullable;

/** The text is not an event of a kind this version knows; reading it again will not help. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedEventException(String reason, @Nullable Throwable cause) {
        super("not an event: " + reason, cause);
    }
}
