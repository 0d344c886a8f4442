package io.taskbell.api.outbox;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskFacts;
import io.taskbell.events.codec.EventCodec;
import java.util.UUID;

/**
 * A change on its way out. Before: {@link Outbox}. After: {@link OutboxRelay}.
 *
 * @param payload the event as JSON text, written once and never again
 */
public record OutboxMessage(
        UUID eventId, UUID taskId, long taskVersion, String type, String payload) {

    static OutboxMessage of(EventEnvelope envelope) {
        TaskFacts task = envelope.data().task();
        return new OutboxMessage(
                envelope.eventId(),
                task.taskId(),
                task.version(),
                envelope.data().type(),
                EventCodec.write(envelope));
    }
}
