package io.taskbell.api.task;

import io.taskbell.api.database.AtOnce;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Numbers of tasks within their project. The counter moves at once, outside the transaction that
 * creates the task: who creates does not wait for who is creating. A number whose task was not
 * created after all is not given again.
 */
@ApplicationScoped
public class TaskNumbers {
    private final Jdbi jdbi;

    TaskNumbers(@AtOnce Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    long next(UUID projectId) {
        return jdbi.withHandle(
                db -> {
                    db.createUpdate(
                                    """
                                    update task_counter
                                    set last_number = last_insert_id(last_number + 1)
                                    where project_id = :projectId
                                    """)
                            .bind("projectId", projectId)
                            .execute();
                    // Of this connection, so no other creator's number.
                    return db.createQuery("select last_insert_id()").mapTo(Long.class).one();
                });
    }
}
