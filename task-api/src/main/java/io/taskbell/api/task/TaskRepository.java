package io.taskbell.api.task;

import io.taskbell.api.database.Columns;
import io.taskbell.api.member.Role;
import io.taskbell.api.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code task}. Before: {@link TaskService}. */
@ApplicationScoped
public class TaskRepository {
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final LabelRepository labels;

    TaskRepository(Jdbi jdbi, LabelRepository labels) {
        this.jdbi = jdbi;
        this.labels = labels;
    }

    void insert(Task task) {
        jdbi.useHandle(
                db ->
                        db.createUpdate(
                                        """
                                        insert into task (id, project_id, number, title, contents, status, priority,
                                            deadline, supervisor_id, assignee_id, board_rank, version, created_at, updated_at)
                                        values (:id, :projectId, :number, :title, :contents, :status, :priority,
                                            :deadline, :supervisorId, :assigneeId, :rank, :version, :createdAt, :updatedAt)
                                        """)
                                .bindMap(TaskRow.parameters(task))
                                .execute());
        labels.insert(task.id(), task.state().labels());
    }

    /** The task as this user sees it; empty if it is not there or they are no member. */
    Optional<OwnTask> find(UUID taskId, UUID userId) {
        return jdbi.withHandle(
                        db ->
                                db.createQuery(
                                                """
                                                select t.*, p.project_key, p.name, p.version as project_version,
                                                    p.created_at as project_created_at, m.role
                                                from task t
                                                join project p on p.id = t.project_id
                                                join membership m on m.project_id = t.project_id and m.user_id = :userId
                                                where t.id = :taskId
                                                """)
                                        .bind("taskId", taskId)
                                        .bind("userId", userId)
                                        .map(
                                                (row, context) ->
                                                        new OwnTask(
                                                                TaskRow.task(row),
                                                                new Project(
                                                                        Columns.id(
                                                                                row, "project_id"),
                                                                        row.getString(
                                                                                "project_key"),
                                                                        row.getString("name"),
                                                                        row.getLong(
                                                                                "project_version"),
                                                                        Columns.instant(
                                                                                row,
                                                                                "project_created_at")),
                                                                Role.valueOf(
                                                                        row.getString("role"))))
                                        .findOne())
                .map(
                        own ->
                                new OwnTask(
                                        labelled(List.of(own.task())).getFirst(),
                                        own.project(),
                                        own.role()));
    }

    /** At most so many, the newest first. By the key alone: page 1 000 costs what page 1 does. */
    List<Task> newest(UUID projectId, PageRequest page, int most) {
        return labelled(
                jdbi.withHandle(
                        db ->
                                db.createQuery(
                                                """
                                                select * from task
                                                where project_id = :projectId and id < :after
                                                order by id desc limit :most
                                                """)
                                        .bind("projectId", projectId)
                                        .bind(
                                                "after",
                                                page.after() == null ? LAST_ID : page.after())
                                        .bind("most", most)
                                        .map((row, context) -> TaskRow.task(row))
                                        .list()));
    }

    /** False if the task is not at the version before the change any more. */
    boolean update(Task before, Task task) {
        boolean updated =
                jdbi.withHandle(
                                db ->
                                        db.createUpdate(
                                                        """
                                                        update task set title = :title, contents = :contents, status = :status,
                                                            priority = :priority, deadline = :deadline, supervisor_id = :supervisorId,
                                                            assignee_id = :assigneeId, board_rank = :rank, version = :version,
                                                            updated_at = :updatedAt
                                                        where id = :id and version = :version - 1
                                                        """)
                                                .bindMap(TaskRow.parameters(task))
                                                .execute())
                        == 1;
        if (updated && !before.state().labels().equals(task.state().labels())) {
            labels.replace(task.id(), task.state().labels());
        }
        return updated;
    }

    /** False if the task is not at this version any more. */
    boolean delete(Task task) {
        return jdbi.withHandle(
                        db ->
                                db.createUpdate(
                                                "delete from task where id = :id and version = :version")
                                        .bind("id", task.id())
                                        .bind("version", task.version())
                                        .execute())
                == 1;
    }

    private List<Task> labelled(List<Task> tasks) {
        Map<UUID, List<String>> all = labels.of(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .map(task -> TaskRow.labelled(task, all.getOrDefault(task.id(), List.of())))
                .toList();
    }
}
