package io.taskbell.api.task;

import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a task, as events tell it. Every event is made from one diff,
 * so its kind, verb and fields cannot disagree.
 */
final class TaskDiff {
    private TaskDiff() {}

    /**
     * @param before null if the task was not there before
     * @param after null if it is not there afterwards
     */
    static List<FieldChange> between(@Nullable TaskState before, @Nullable TaskState after) {
        List<FieldChange> changes = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            String from = before == null ? null : text(before, field);
            String to = after == null ? null : text(after, field);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    /** A field as events write it; what is empty is null. */
    private static @Nullable String text(TaskState state, TaskField field) {
        return switch (field) {
            case TITLE -> state.title();
            case CONTENTS -> state.contents().isEmpty() ? null : state.contents();
            case STATUS -> state.status().name();
            case PRIORITY -> state.priority().name();
            case LABELS -> state.labels().isEmpty() ? null : String.join(", ", state.labels());
            case DEADLINE -> state.deadline() == null ? null : state.deadline().toString();
            case SUPERVISOR -> state.supervisorId().toString();
            case ASSIGNEE -> text(state.assigneeId());
            case RANK -> state.rank();
        };
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
