package io.taskbell.api.task;

import io.taskbell.api.project.Project;
import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task. It does not change: each change gives the next version of it and the event that tells
 * what changed. Before: {@link TaskService}. After: {@link TaskRepository}.
 *
 * @param number counts within the project
 * @param version counts the changes, from 1
 */
record Task(
        UUID id,
        UUID projectId,
        long number,
        TaskState state,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** The event of this task's beginning. */
    TaskEvent created(Project project) {
        return new TaskCreated(facts(project), TaskDiff.between(null, state));
    }

    /** The next version and its event; empty if nothing would change. */
    Optional<TaskChange> change(TaskState newState, Project project, Instant now) {
        List<FieldChange> changes = TaskDiff.between(state, newState);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Task changed = new Task(id, projectId, number, newState, version + 1, createdAt, now);
        return Optional.of(
                new TaskChange(changed, TaskEvent.changed(changed.facts(project), changes)));
    }

    /** The event of this task's end: the version after its last. */
    TaskEvent deleted(Project project) {
        Task end = new Task(id, projectId, number, state, version + 1, createdAt, updatedAt);
        return new TaskDeleted(end.facts(project), TaskDiff.between(state, null));
    }

    String key(Project project) {
        return project.key() + "-" + number;
    }

    private TaskFacts facts(Project project) {
        return new TaskFacts(
                id,
                version,
                projectId,
                project.name(),
                key(project),
                state.title(),
                state.status().name(),
                state.supervisorId(),
                state.assigneeId());
    }
}
