package io.taskbell.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task as it is after the change (for a deletion: as it was last).
 *
 * @param taskId the task's id
 * @param version counts the task's changes from 1, without gap
 * @param projectId the project it sits in
 * @param projectName the project's name, for people
 * @param key the short name within the project, {@code OPS-12}
 * @param title at most 200 characters
 * @param status one of {@code TODO, IN_PROGRESS, IN_TEST, IN_REVIEW, DONE}
 * @param supervisorId who answers for the task
 * @param assigneeId who does it; null while nobody does
 */
public record TaskFacts(
        UUID taskId,
        long version,
        UUID projectId,
        String projectName,
        String key,
        String title,
        String status,
        UUID supervisorId,
        @Nullable UUID assigneeId) {
    public TaskFacts {
        requireNonNull(taskId, "taskId");
        requireNonNull(projectId, "projectId");
        requireNonNull(projectName, "projectName");
        requireNonNull(key, "key");
        requireNonNull(title, "title");
        requireNonNull(status, "status");
        requireNonNull(supervisorId, "supervisorId");
    }
}
