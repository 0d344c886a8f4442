package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * An event and what is true of every event.
 *
 * @param eventId unique, time-ordered (UUIDv7); consumers know a repeat by it
 * @param schemaVersion the version of this envelope: 1
 * @param occurredAt when the change was made, UTC, to the millisecond
 * @param correlationId the trace id (32 hex digits) of the request that made the change
 * @param actor who made it
 * @param data what happened; its kind stands beside it as {@code type}
 */
@JsonPropertyOrder({
    "eventId",
    "schemaVersion",
    "occurredAt",
    "correlationId",
    "line",
    "actor",
    "data"
})
public record EventEnvelope(
        UUID eventId,
        int schemaVersion,
        Instant occurredAt,
        String correlationId,
        Actor actor,
        @JsonTypeInfo(
                        use = JsonTypeInfo.Id.NAME,
                        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                        property = "type")
                TaskEvent data) {

    public static final int SCHEMA_VERSION = 1;

    public EventEnvelope {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(correlationId, "correlationId");
        requireNonNull(actor, "actor");
        requireNonNull(data, "data");
    }

    public EventEnvelope(
            UUID eventId, Instant occurredAt, String correlationId, Actor actor, TaskEvent data) {
        this(eventId, SCHEMA_VERSION, occurredAt, correlationId, actor, data);
    }

    /**
     * The change in one line for people: {@code {role} {name} {verb} task {title} at {ISO-8601
     * UTC}}. Written, never read back.
     */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String line() {
        return "%s %s %s task %s at %s"
                .formatted(
                        actor.role().word(),
                        actor.name(),
                        data.verb(),
                        data.task().title(),
                        occurredAt);
    }
}
