package io.taskbell.api.task;

import io.taskbell.api.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as a row of its table; labels are rows of another. */
final class TaskRow {
    private TaskRow() {}

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                Columns.id(row, "id"),
                Columns.id(row, "project_id"),
                row.getLong("number"),
                new TaskState(
                        row.getString("title"),
                        row.getString("contents"),
                        Status.valueOf(row.getString("status")),
                        Priority.valueOf(row.getString("priority")),
                        List.of(),
                        row.getObject("deadline", LocalDate.class),
                        Columns.id(row, "supervisor_id"),
                        Columns.idOrNull(row, "assignee_id"),
                        row.getString("board_rank")),
                row.getLong("version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    static Task labelled(Task task, List<String> labels) {
        return new Task(
                task.id(),
                task.projectId(),
                task.number(),
                task.state().withLabels(labels),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }

    static Map<String, @Nullable Object> parameters(Task task) {
        TaskState state = task.state();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", task.id());
        parameters.put("projectId", task.projectId());
        parameters.put("number", task.number());
        parameters.put("title", state.title());
        parameters.put("contents", state.contents());
        parameters.put("status", state.status());
        parameters.put("priority", state.priority());
        parameters.put("deadline", state.deadline());
        parameters.put("supervisorId", state.supervisorId());
        parameters.put("assigneeId", state.assigneeId());
        parameters.put("rank", state.rank());
        parameters.put("version", task.version());
        parameters.put("createdAt", task.createdAt());
        parameters.put("updatedAt", task.updatedAt());
        return parameters;
    }
}
