package io.taskbell.api.task;

import io.taskbell.api.body.Fields;
import io.taskbell.api.body.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a new task, defaults filled in.
 *
 * @param supervisorId null for the caller
 */
public record CreateTask(
        @Schema(required = true) String title,
        String contents,
        Status status,
        Priority priority,
        List<String> labels,
        @Schema(nullable = true) @Nullable LocalDate deadline,
        @Schema(nullable = true) @Nullable UUID supervisorId,
        @Schema(nullable = true) @Nullable UUID assigneeId) {
    private static final Set<String> NAMES =
            Set.of(
                    "title",
                    "contents",
                    "status",
                    "priority",
                    "labels",
                    "deadline",
                    "supervisorId",
                    "assigneeId");

    static CreateTask of(Fields body) {
        body.allowing(NAMES);
        CreateTask wish =
                new CreateTask(
                        body.required("title", TaskValues.TITLE, ""),
                        body.optional("contents", TaskValues.CONTENTS).orElse(""),
                        body.optional("status", Values.oneOf(Status.class)).orElse(Status.TODO),
                        body.optional("priority", Values.oneOf(Priority.class))
                                .orElse(Priority.NORMAL),
                        body.optional("labels", TaskValues.LABELS).orElse(List.of()),
                        body.optional("deadline", Values.date()).orElse(null),
                        body.optional("supervisorId", Values.id()).orElse(null),
                        body.optional("assigneeId", Values.id()).orElse(null));
        body.refuseWrong();
        return wish;
    }

    TaskState state(UUID caller, String rank) {
        return new TaskState(
                title,
                contents,
                status,
                priority,
                labels,
                deadline,
                supervisorId == null ? caller : supervisorId,
                assigneeId,
                rank);
    }
}
