package io.taskbell.notifier.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.codec.EventCodec;
import io.taskbell.events.codec.MalformedEventException;

/**
 * A queue message and the change it tells of: the bus event's {@code detail.payload}.
 *
 * <p>Before: {@link QueueMessage}. After: {@link io.taskbell.notifier.Announcer}.
 */
public record ChangeMessage(QueueMessage message, EventEnvelope event) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * @throws UnreadableMessageException if it is no change this version knows; reading it again
     *     will not help
     */
    public static ChangeMessage read(QueueMessage message) throws UnreadableMessageException {
        EventEnvelope event;
        try {
            event = EventCodec.read(payload(message.body()));
        } catch (MalformedEventException e) {
            throw new UnreadableMessageException("malformed-event", e);
        }
        if (event.schemaVersion() != EventEnvelope.SCHEMA_VERSION) {
            throw new UnreadableMessageException("unknown-schema-version", null);
        }
        return new ChangeMessage(message, event);
    }

    private static String payload(String body) throws UnreadableMessageException {
        try {
            var payload = MAPPER.readTree(body).path("detail").path("payload");
            if (!payload.isTextual()) {
                throw new UnreadableMessageException("not-a-change", null);
            }
            return payload.textValue();
        } catch (JsonProcessingException e) {
            throw new UnreadableMessageException("not-json", e);
        }
    }
}
