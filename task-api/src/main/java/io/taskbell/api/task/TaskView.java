package io.taskbell.api.task;

import io.taskbell.api.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as answers show it. */
@Schema(name = "Task")
public record TaskView(
        UUID taskId,
        String key,
        long number,
        UUID projectId,
        String title,
        String contents,
        Status status,
        Priority priority,
        List<String> labels,
        @Schema(nullable = true) @Nullable LocalDate deadline,
        UUID supervisorId,
        @Schema(nullable = true) @Nullable UUID assigneeId,
        String rank,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TaskView of(Task task, Project project) {
        TaskState state = task.state();
        return new TaskView(
                task.id(),
                task.key(project),
                task.number(),
                task.projectId(),
                state.title(),
                state.contents(),
                state.status(),
                state.priority(),
                state.labels(),
                state.deadline(),
                state.supervisorId(),
                state.assigneeId(),
                state.rank(),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }
}
