package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The assignee changed: someone new, someone else, or nobody; other fields may have changed too.
 */
public record TaskAssigned(TaskFacts task, List<FieldChange> changes) implements TaskEvent {
    public static final String TYPE = "task.assigned.v1";

    public TaskAssigned {
        requireNonNull(task, "task");
        changes = List.copyOf(changes);
    }
}
