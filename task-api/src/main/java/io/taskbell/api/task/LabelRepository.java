package io.taskbell.api.task;

import io.taskbell.api.database.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code task_label}. */
@ApplicationScoped
public class LabelRepository {
    private final Jdbi jdbi;

    LabelRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID taskId, List<String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                db -> {
                    PreparedBatch batch =
                            db.prepareBatch(
                                    "insert into task_label (task_id, place, label) values (:taskId, :place, :label)");
                    for (int place = 0; place < labels.size(); place++) {
                        batch.bind("taskId", taskId)
                                .bind("place", place)
                                .bind("label", labels.get(place))
                                .add();
                    }
                    batch.execute();
                });
    }

    void replace(UUID taskId, List<String> labels) {
        jdbi.useHandle(
                db ->
                        db.createUpdate("delete from task_label where task_id = :taskId")
                                .bind("taskId", taskId)
                                .execute());
        insert(taskId, labels);
    }

    /** The labels of each of these tasks, in order. */
    Map<UUID, List<String>> of(List<UUID> taskIds) {
        Map<UUID, List<String>> labels = new HashMap<>();
        if (taskIds.isEmpty()) {
            return labels;
        }
        jdbi.useHandle(
                db ->
                        db.createQuery(
                                        """
                                        select task_id, label from task_label
                                        where task_id in (<taskIds>) order by task_id, place
                                        """)
                                .bindList("taskIds", taskIds)
                                .map(
                                        (row, context) ->
                                                labels.computeIfAbsent(
                                                                Columns.id(row, "task_id"),
                                                                id -> new ArrayList<>())
                                                        .add(row.getString("label")))
                                .list());
        return labels;
    }
}
