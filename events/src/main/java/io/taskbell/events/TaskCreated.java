package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A task came to be; the changes hold the fields it was given, from nothing. */
public record TaskCreated(TaskFacts task, List<FieldChange> changes) implements TaskEvent {
    public static final String TYPE = "task.created.v1";

    public TaskCreated {
        requireNonNull(task, "task");
        changes = List.copyOf(changes);
    }
}
