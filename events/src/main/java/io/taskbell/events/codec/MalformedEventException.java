package io.taskbell.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The text is not an event of a kind this version knows; reading it again will not help. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedEventException(JsonProcessingException cause) {
        super("not an event: " + cause.getOriginalMessage(), cause);
    }
}
