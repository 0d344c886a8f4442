package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The task is gone; the changes hold the fields it had, to nothing. */
public record TaskDeleted(TaskFacts task, List<FieldChange> changes) implements TaskEvent {
    public static final String TYPE = "task.deleted.v1";

    public TaskDeleted {
        requireNonNull(task, "task");
        changes = List.copyOf(changes);
    }
}
