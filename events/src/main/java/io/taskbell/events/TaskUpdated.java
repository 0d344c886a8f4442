package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Fields other than assignee and status changed. */
public record TaskUpdated(TaskFacts task, List<FieldChange> changes) implements TaskEvent {
    public static final String TYPE = "task.updated.v1";

    public TaskUpdated {
        requireNonNull(task, "task");
        changes = List.copyOf(changes);
    }
}
