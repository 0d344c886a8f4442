package io.taskbell.api.project;

import io.taskbell.api.database.Columns;
import io.taskbell.api.member.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code project}, always seen by one of its members. */
@ApplicationScoped
public class ProjectRepository {
    private final Jdbi jdbi;

    ProjectRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Project project) {
        jdbi.useHandle(
                db -> {
                    db.createUpdate(
                                    """
                                    insert into project (id, project_key, name, version, created_at)
                                    values (:id, :key, :name, :version, :createdAt)
                                    """)
                            .bind("id", project.id())
                            .bind("key", project.key())
                            .bind("name", project.name())
                            .bind("version", project.version())
                            .bind("createdAt", project.createdAt())
                            .execute();
                    db.createUpdate(
                                    "insert into task_counter (project_id, last_number) values (:id, 0)")
                            .bind("id", project.id())
                            .execute();
                });
    }

    /** The project as this user sees it; empty if they are no member of it. */
    public Optional<OwnProject> find(UUID projectId, UUID userId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select p.id, p.project_key, p.name, p.version, p.created_at, m.role
                                        from project p
                                        join membership m on m.project_id = p.id and m.user_id = :userId
                                        where p.id = :projectId
                                        """)
                                .bind("projectId", projectId)
                                .bind("userId", userId)
                                .map(ProjectRepository::own)
                                .findOne());
    }

    List<OwnProject> all(UUID userId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select p.id, p.project_key, p.name, p.version, p.created_at, m.role
                                        from membership m
                                        join project p on p.id = m.project_id
                                        where m.user_id = :userId
                                        order by p.id
                                        """)
                                .bind("userId", userId)
                                .map(ProjectRepository::own)
                                .list());
    }

    /** False if somebody changed it since it was read. */
    boolean update(Project project) {
        return jdbi.withHandle(
                        db ->
                                db.createUpdate(
                                                """
                                                update project set name = :name, version = :version
                                                where id = :id and version = :version - 1
                                                """)
                                        .bind("name", project.name())
                                        .bind("version", project.version())
                                        .bind("id", project.id())
                                        .execute())
                == 1;
    }

    private static OwnProject own(ResultSet row, StatementContext context) throws SQLException {
        return new OwnProject(
                new Project(
                        Columns.id(row, "id"),
                        row.getString("project_key"),
                        row.getString("name"),
                        row.getLong("version"),
                        Columns.instant(row, "created_at")),
                Role.valueOf(row.getString("role")));
    }
}
