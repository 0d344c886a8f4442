package io.taskbell.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The sample change: 박서연 moves OPS-12 to IN_PROGRESS. As objects here, and as JSON at every hop in
 * the folder {@code sample}; producer and consumer of a hop are tested with the same file.
 */
public final class Sample {
    public static final UUID EVENT_ID = UUID.fromString("01940000-0000-7000-8000-00000000000e");
    public static final UUID TASK_ID = UUID.fromString("01940000-0000-7000-8000-000000000001");
    public static final UUID PROJECT_ID = UUID.fromString("01940000-0000-7000-8000-00000000000a");
    public static final UUID SUPERVISOR_ID =
            UUID.fromString("01940000-0000-7000-8000-0000000000b1");
    public static final UUID ASSIGNEE_ID = UUID.fromString("01940000-0000-7000-8000-0000000000b2");

    private Sample() {}

    public static TaskFacts task() {
        return new TaskFacts(
                TASK_ID,
                2,
                PROJECT_ID,
                "운영",
                "OPS-12",
                "주간 보고 🛎",
                "IN_PROGRESS",
                SUPERVISOR_ID,
                ASSIGNEE_ID);
    }

    public static EventEnvelope envelope() {
        return new EventEnvelope(
                EVENT_ID,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(ASSIGNEE_ID, "박서연", ActorRole.ASSIGNEE),
                TaskEvent.changed(
                        task(), List.of(new FieldChange(TaskField.STATUS, "TODO", "IN_PROGRESS"))));
    }

    /** The sample as it stands at a hop, such as {@code 5-bus-event.json}. */
    public static String at(String hop) {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/" + hop)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + hop);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
