package io.taskbell.api.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a task that people change. */
public record TaskState(
        String title,
        String contents,
        Status status,
        Priority priority,
        List<String> labels,
        @Nullable LocalDate deadline,
        UUID supervisorId,
        @Nullable UUID assigneeId,
        String rank) {

    public TaskState {
        labels = List.copyOf(labels);
    }

    TaskState withTitle(String newTitle) {
        return new TaskState(
                newTitle,
                contents,
                status,
                priority,
                labels,
                deadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withContents(String newContents) {
        return new TaskState(
                title,
                newContents,
                status,
                priority,
                labels,
                deadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withStatus(Status newStatus) {
        return new TaskState(
                title,
                contents,
                newStatus,
                priority,
                labels,
                deadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withPriority(Priority newPriority) {
        return new TaskState(
                title,
                contents,
                status,
                newPriority,
                labels,
                deadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withLabels(List<String> newLabels) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                newLabels,
                deadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withDeadline(@Nullable LocalDate newDeadline) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                labels,
                newDeadline,
                supervisorId,
                assigneeId,
                rank);
    }

    TaskState withSupervisor(UUID newSupervisorId) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                labels,
                deadline,
                newSupervisorId,
                assigneeId,
                rank);
    }

    TaskState withAssignee(@Nullable UUID newAssigneeId) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                labels,
                deadline,
                supervisorId,
                newAssigneeId,
                rank);
    }

    TaskState withRank(String newRank) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                labels,
                deadline,
                supervisorId,
                assigneeId,
                newRank);
    }
}
