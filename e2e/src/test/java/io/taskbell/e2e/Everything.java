package io.taskbell.e2e;

import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.stack.Stack;
import java.util.List;

/** All that a bad request could have written, to compare before and after. */
record Everything(int projects, int members, List<Task> tasks, int logEntries) {

    static Everything of(Stack stack, Team team, Task task) {
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb())) {
            return new Everything(
                    count(team, "/api/projects"),
                    count(team, team.project().path() + "/members"),
                    team.project().tasks(),
                    log.items(task.taskId()).size());
        }
    }

    private static int count(Team team, String path) {
        return team.boss().api().get(path).expect(200).json().path("items").size();
    }
}
