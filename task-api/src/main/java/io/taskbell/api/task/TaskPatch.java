package io.taskbell.api.task;

import io.taskbell.api.body.Fields;
import io.taskbell.api.body.Value;
import io.taskbell.api.body.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A merge patch (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>) of a task: what is
 * absent stays, null removes what can be removed.
 */
final class TaskPatch {
    private static final Set<String> NAMES =
            Set.of(
                    "title",
                    "contents",
                    "status",
                    "priority",
                    "labels",
                    "deadline",
                    "supervisorId",
                    "assigneeId",
                    "rank");

    private final Map<String, UnaryOperator<TaskState>> steps = new LinkedHashMap<>();

    private TaskPatch() {}

    static TaskPatch of(Fields body) {
        TaskPatch patch = new TaskPatch();
        body.allowing(NAMES);
        patch.read(body, "title", TaskValues.TITLE, TaskState::withTitle);
        patch.read(body, "contents", TaskValues.CONTENTS, TaskState::withContents, "");
        patch.read(body, "status", Values.oneOf(Status.class), TaskState::withStatus);
        patch.read(body, "priority", Values.oneOf(Priority.class), TaskState::withPriority);
        patch.read(body, "labels", TaskValues.LABELS, TaskState::withLabels, List.of());
        patch.read(body, "supervisorId", Values.id(), TaskState::withSupervisor);
        patch.read(body, "rank", TaskValues.RANK, TaskState::withRank);
        body.ifPresent(
                "deadline",
                Values.date(),
                date -> patch.steps.put("deadline", task -> task.withDeadline(date)),
                () -> patch.steps.put("deadline", task -> task.withDeadline(null)));
        body.ifPresent(
                "assigneeId",
                Values.id(),
                id -> patch.steps.put("assigneeId", task -> task.withAssignee(id)),
                () -> patch.steps.put("assigneeId", task -> task.withAssignee(null)));
        body.refuseWrong();
        return patch;
    }

    TaskState appliedTo(TaskState before) {
        TaskState after = before;
        for (UnaryOperator<TaskState> step : steps.values()) {
            after = step.apply(after);
        }
        return after;
    }

    /** The patch's fields that would change this state. */
    List<String> differing(TaskState current) {
        return steps.entrySet().stream()
                .filter(step -> !step.getValue().apply(current).equals(current))
                .map(Map.Entry::getKey)
                .toList();
    }

    private <T> void read(
            Fields body, String name, Value<T> value, BiFunction<TaskState, T, TaskState> with) {
        body.ifPresent(name, value, to -> steps.put(name, task -> with.apply(task, to)));
    }

    private <T> void read(
            Fields body,
            String name,
            Value<T> value,
            BiFunction<TaskState, T, TaskState> with,
            T removed) {
        body.ifPresent(
                name,
                value,
                to -> steps.put(name, task -> with.apply(task, to)),
                () -> steps.put(name, task -> with.apply(task, removed)));
    }
}
