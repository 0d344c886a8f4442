package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Task;
import io.taskbell.events.TaskAssigned;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskStatusChanged;
import io.taskbell.events.TaskUpdated;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an existing task: what is sent, and what must come of it.
 *
 * @param type the kind of event that must tell it
 * @param before the task it is meant for
 * @param patch what is sent; empty for a deletion
 * @param after the task it must leave
 */
record Change(String type, Task before, Map<String, @Nullable Object> patch, Task after) {

    static Change status(Task task, String status) {
        return new Change(
                TaskStatusChanged.TYPE,
                task,
                Map.of("status", status),
                with(task, task.title(), status, task.assigneeId()));
    }

    static Change title(Task task, String title) {
        return new Change(
                TaskUpdated.TYPE,
                task,
                Map.of("title", title),
                with(task, title, task.status(), task.assigneeId()));
    }

    /**
     * @param assigneeId empty for nobody
     */
    static Change assignee(Task task, String assigneeId) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("assigneeId", assigneeId.isEmpty() ? null : assigneeId);
        return new Change(
                TaskAssigned.TYPE,
                task,
                patch,
                with(task, task.title(), task.status(), assigneeId));
    }

    static Change deletion(Task task) {
        return new Change(
                TaskDeleted.TYPE,
                task,
                Map.of(),
                with(task, task.title(), task.status(), task.assigneeId()));
    }

    boolean isDeletion() {
        return type.equals(TaskDeleted.TYPE);
    }

    private static Task with(Task task, String title, String status, String assigneeId) {
        return new Task(
                task.taskId(),
                task.key(),
                title,
                status,
                task.supervisorId(),
                assigneeId,
                task.version() + 1);
    }
}
