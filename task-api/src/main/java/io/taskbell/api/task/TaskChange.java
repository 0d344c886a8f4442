package io.taskbell.api.task;

import io.taskbell.api.member.Verb;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import java.util.Optional;

/** A task after a change, and what is told of the change. */
record TaskChange(Task task, TaskEvent event) {

    /** What the right to make this change is called. Changing nothing takes the lesser one. */
    static Verb verb(Optional<TaskChange> change) {
        return change.stream()
                        .flatMap(made -> made.event().changes().stream())
                        .allMatch(field -> field.field() == TaskField.STATUS)
                ? Verb.CHANGE_TASK_STATUS
                : Verb.CHANGE_TASK;
    }
}
