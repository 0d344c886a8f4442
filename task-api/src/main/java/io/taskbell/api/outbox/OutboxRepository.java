package io.taskbell.api.outbox;

import io.taskbell.api.database.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code outbox}. */
@ApplicationScoped
public class OutboxRepository {
    private final Jdbi jdbi;

    OutboxRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(OutboxMessage message, Instant now) {
        jdbi.useHandle(
                db ->
                        db.createUpdate(
                                        """
                                        insert into outbox (event_id, task_id, task_version, type, payload, created_at, next_attempt_at)
                                        values (:eventId, :taskId, :taskVersion, :type, :payload, :now, :now)
                                        """)
                                .bind("eventId", message.eventId())
                                .bind("taskId", message.taskId())
                                .bind("taskVersion", message.taskVersion())
                                .bind("type", message.type())
                                .bind("payload", message.payload())
                                .bind("now", now)
                                .execute());
    }

    /**
     * The rows that are due, oldest first, locked until the transaction ends; rows that another
     * relay has are passed over.
     */
    List<OutboxRow> claim(int most, Instant now) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select seq, payload, attempts from outbox
                                        where not parked and next_attempt_at <= :now
                                        order by seq limit :most
                                        for update skip locked
                                        """)
                                .bind("now", now)
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new OutboxRow(
                                                        row.getLong("seq"),
                                                        row.getString("payload"),
                                                        row.getInt("attempts")))
                                .list());
    }

    /** Key by key: for a list of keys, the database may walk the table and meet others' locks. */
    void delete(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                db -> {
                    PreparedBatch batch = db.prepareBatch("delete from outbox where seq = :seq");
                    rows.forEach(row -> batch.bind("seq", row.seq()).add());
                    batch.execute();
                });
    }

    void postpone(OutboxRow row, Instant until, String error, boolean parked) {
        jdbi.useHandle(
                db ->
                        db.createUpdate(
                                        """
                                        update outbox set attempts = attempts + 1, next_attempt_at = :until,
                                            last_error = :error, parked = :parked
                                        where seq = :seq
                                        """)
                                .bind("until", until)
                                .bind("error", error)
                                .bind("parked", parked)
                                .bind("seq", row.seq())
                                .execute());
    }

    OutboxLevel level(Instant now) {
        return jdbi.withHandle(
                db ->
                        db.createQuery(
                                        """
                                        select count(*) as waiting, coalesce(sum(parked), 0) as parked,
                                            coalesce(min(case when parked then null else created_at end), :now) as oldest
                                        from outbox
                                        """)
                                .bind("now", now)
                                .map(
                                        (row, context) ->
                                                new OutboxLevel(
                                                        row.getLong("waiting")
                                                                - row.getLong("parked"),
                                                        row.getLong("parked"),
                                                        Columns.instant(row, "oldest")))
                                .one());
    }
}
