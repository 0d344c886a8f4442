package io.taskbell.api.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a {@link TaskPatch} looks like to the API document: every field may be absent. */
@Schema(name = "TaskPatch")
record TaskPatchBody(
        @Nullable String title,
        @Nullable String contents,
        @Nullable Status status,
        @Nullable Priority priority,
        @Nullable List<String> labels,
        @Schema(nullable = true) @Nullable LocalDate deadline,
        @Nullable UUID supervisorId,
        @Schema(nullable = true) @Nullable UUID assigneeId,
        @Nullable String rank) {}
