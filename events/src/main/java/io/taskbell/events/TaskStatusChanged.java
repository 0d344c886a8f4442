package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The status changed and the assignee did not; other fields may have changed too. */
public record TaskStatusChanged(TaskFacts task, List<FieldChange> changes) implements TaskEvent {
    public static final String TYPE = "task.status-changed.v1";

    public TaskStatusChanged {
        requireNonNull(task, "task");
        changes = List.copyOf(changes);
    }
}
