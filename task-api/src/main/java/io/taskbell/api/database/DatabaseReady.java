package io.taskbell.api.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Ready while the database answers. DynamoDB is left out on purpose: without it changes are still
 * taken, they wait in the outbox.
 */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
    /** However many ask, the database is asked once a second. */
    private static final Duration VALID = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private boolean up;

    DatabaseReady(@AtOnce Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(VALID))) {
            up = answers();
            asked = now;
        }
        return HealthCheckResponse.named("database").status(up).build();
    }

    private boolean answers() {
        try {
            return jdbi.withHandle(db -> db.execute("select 1") >= -1);
        } catch (JdbiException e) {
            return false;
        }
    }
}
