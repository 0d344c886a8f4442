package io.taskbell.api.member;

import io.taskbell.api.database.Columns;
import io.taskbell.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code membership}. */
@ApplicationScoped
public class MembershipRepository {
    private final Jdbi jdbi;

    MembershipRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False if they are a member already. */
    public boolean insert(Membership membership) {
        return jdbi.withHandle(
                        db ->
                                db.createUpdate(
                                                """
                                                insert ignore into membership (project_id, user_id, role, since)
                                                values (:projectId, :userId, :role, :since)
                                                """)
                                        .bind("projectId", membership.projectId())
                                        .bind("userId", membership.userId())
                                        .bind("role", membership.role())
                                        .bind("since", membership.since())
                                        .execute())
                == 1;
    }

    /**
     * @throws ProblemException 404 if they are no member: what they cannot see is not there
     */
    public Role roleOrNotFound(UUID projectId, UUID userId) {
        return find(projectId, userId)
                .map(Membership::role)
                .orElseThrow(ProblemException::notFound);
    }

    public Optional<Membership> find(UUID projectId, UUID userId) {
        return one(
                """
                select project_id, user_id, role, since
                from membership where project_id = :projectId and user_id = :userId
                """,
                projectId,
                userId);
    }

    /** Nobody takes the part away until the transaction ends. */
    public Optional<Membership> findAndHold(UUID projectId, UUID userId) {
        return one(
                """
                select project_id, user_id, role, since
                from membership where project_id = :projectId and user_id = :userId
                lock in share mode
                """,
                projectId,
                userId);
    }

    public List<Membership> all(UUID projectId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select project_id, user_id, role, since
                                        from membership where project_id = :projectId
                                        order by since, user_id
                                        """)
                                .bind("projectId", projectId)
                                .map(MembershipRepository::membership)
                                .list());
    }

    /** Locked, so that of two owners who leave at once one learns that they are the last. */
    public List<UUID> ownersForUpdate(UUID projectId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select user_id from membership
                                        where project_id = :projectId and role = 'OWNER'
                                        order by user_id for update
                                        """)
                                .bind("projectId", projectId)
                                .map((row, context) -> Columns.id(row, "user_id"))
                                .list());
    }

    public void changeRole(UUID projectId, UUID userId, Role role) {
        jdbi.useHandle(
                db ->
                        db.createUpdate(
                                        """
                                        update membership set role = :role
                                        where project_id = :projectId and user_id = :userId
                                        """)
                                .bind("role", role)
                                .bind("projectId", projectId)
                                .bind("userId", userId)
                                .execute());
    }

    public void delete(UUID projectId, UUID userId) {
        jdbi.useHandle(
                db ->
                        db.createUpdate(
                                        """
                                        delete from membership
                                        where project_id = :projectId and user_id = :userId
                                        """)
                                .bind("projectId", projectId)
                                .bind("userId", userId)
                                .execute());
    }

    /** Whether they are supervisor or assignee of any task of the project. */
    public boolean bearsTasks(UUID projectId, UUID userId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select exists (
                                            select 1 from task where project_id = :projectId
                                            and (supervisor_id = :userId or assignee_id = :userId))
                                        """)
                                .bind("projectId", projectId)
                                .bind("userId", userId)
                                .mapTo(Boolean.class)
                                .one());
    }

    private Optional<Membership> one(String sql, UUID projectId, UUID userId) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(sql)
                                .bind("projectId", projectId)
                                .bind("userId", userId)
                                .map(MembershipRepository::membership)
                                .findOne());
    }

    private static Membership membership(ResultSet row, StatementContext context)
            throws SQLException {
        return new Membership(
                Columns.id(row, "project_id"),
                Columns.id(row, "user_id"),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "since"));
    }
}
