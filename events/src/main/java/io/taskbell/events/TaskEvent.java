package io.taskbell.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;

/**
 * One committed change of a task. The kinds are closed: a new one must be noticed by every {@code
 * switch} over them.
 */
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskCreated.class, name = TaskCreated.TYPE),
    @JsonSubTypes.Type(value = TaskAssigned.class, name = TaskAssigned.TYPE),
    @JsonSubTypes.Type(value = TaskStatusChanged.class, name = TaskStatusChanged.TYPE),
    @JsonSubTypes.Type(value = TaskUpdated.class, name = TaskUpdated.TYPE),
    @JsonSubTypes.Type(value = TaskDeleted.class, name = TaskDeleted.TYPE)
})
public sealed interface TaskEvent
        permits TaskCreated, TaskAssigned, TaskStatusChanged, TaskUpdated, TaskDeleted {

    /** The task after the change. */
    TaskFacts task();

    /** Every field that changed, old to new, in the order of {@link TaskField}. */
    List<FieldChange> changes();

    /** The kind's name on the wire, such as {@code task.assigned.v1}. */
    @JsonIgnore
    default String type() {
        return switch (this) {
            case TaskCreated e -> TaskCreated.TYPE;
            case TaskAssigned e -> TaskAssigned.TYPE;
            case TaskStatusChanged e -> TaskStatusChanged.TYPE;
            case TaskUpdated e -> TaskUpdated.TYPE;
            case TaskDeleted e -> TaskDeleted.TYPE;
        };
    }

    /** The word of the log line: what the actor did with the task. */
    @JsonIgnore
    default String verb() {
        return switch (this) {
            case TaskCreated e -> "created";
            case TaskAssigned e -> "assigned";
            case TaskStatusChanged e -> "moved";
            case TaskUpdated e -> "updated";
            case TaskDeleted e -> "deleted";
        };
    }

    /**
     * The kind that a change of an existing task is, told from its fields alone, so that kind, verb
     * and fields can never disagree.
     *
     * @param task the task after the change
     * @param changes what differs
     * @throws IllegalArgumentException if nothing differs: that is no event
     */
    static TaskEvent changed(TaskFacts task, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing changed");
        }
        if (touches(changes, TaskField.ASSIGNEE)) {
            return new TaskAssigned(task, changes);
        }
        if (touches(changes, TaskField.STATUS)) {
            return new TaskStatusChanged(task, changes);
        }
        return new TaskUpdated(task, changes);
    }

    private static boolean touches(List<FieldChange> changes, TaskField field) {
        return changes.stream().anyMatch(change -> change.field() == field);
    }
}
