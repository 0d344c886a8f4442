package io.taskbell.api.task;

import io.taskbell.api.project.Project;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, the newest first.
 *
 * @param nextCursor asks for those after the last one here; null if there are none
 */
public record TaskPage(List<TaskView> items, @Schema(nullable = true) @Nullable String nextCursor) {

    /**
     * @param found one more than the limit, if there are more
     */
    static TaskPage of(List<Task> found, int limit, Project project) {
        List<Task> shown = found.subList(0, Math.min(limit, found.size()));
        return new TaskPage(
                shown.stream().map(task -> TaskView.of(task, project)).toList(),
                found.size() > limit ? PageRequest.cursorAfter(shown.getLast().id()) : null);
    }
}
