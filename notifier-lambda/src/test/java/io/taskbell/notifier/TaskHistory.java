package io.taskbell.notifier;

import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskFacts;
import io.taskbell.events.TaskField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes of one task, each moving it on; made by someone who gets no mail of them. */
final class TaskHistory {
    private final UUID taskId = UUID.randomUUID();
    private final UUID supervisorId;
    private final UUID assigneeId;
    private long version;

    TaskHistory(UUID supervisorId, UUID assigneeId) {
        this.supervisorId = supervisorId;
        this.assigneeId = assigneeId;
    }

    EventEnvelope nextChange() {
        version++;
        var task =
                new TaskFacts(
                        taskId,
                        version,
                        UUID.randomUUID(),
                        "운영",
                        "OPS-12",
                        "주간 보고 🛎",
                        "IN_PROGRESS",
                        supervisorId,
                        assigneeId);
        return new EventEnvelope(
                UUID.randomUUID(),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(UUID.randomUUID(), "한지우", ActorRole.OWNER),
                TaskEvent.changed(
                        task, List.of(new FieldChange(TaskField.STATUS, "TODO", "IN_PROGRESS"))));
    }
}
