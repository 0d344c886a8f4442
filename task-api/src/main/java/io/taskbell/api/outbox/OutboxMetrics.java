package io.taskbell.api.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.JdbiException;

/** How full the outbox is and how long its oldest row waits, for the alarms. */
@ApplicationScoped
public class OutboxMetrics {
    /** However many gauges and readers there are, the table is asked once in this time. */
    private static final Duration VALID = Duration.ofSeconds(2);

    private final OutboxRepository rows;
    private final Clock clock;
    private OutboxLevel level = new OutboxLevel(0, 0, Instant.MAX);
    private Instant asked = Instant.MIN;

    OutboxMetrics(OutboxRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("taskbell.outbox.waiting", () -> read(OutboxLevel::waiting))
                .description("Rows on their way to the change log")
                .register(meters);
        Gauge.builder("taskbell.outbox.parked", () -> read(OutboxLevel::parked))
                .description("Rows put aside because the change log refuses them")
                .register(meters);
        TimeGauge.builder("taskbell.outbox.age", () -> read(this::ageMillis), TimeUnit.MILLISECONDS)
                .description("How long the oldest waiting row has waited")
                .register(meters);
    }

    /** NaN, which is no value, while the database is away. */
    private synchronized double read(ToDoubleFunction<OutboxLevel> value) {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(VALID))) {
            try {
                level = rows.level(now);
                asked = now;
            } catch (JdbiException e) {
                return Double.NaN;
            }
        }
        return value.applyAsDouble(level);
    }

    private double ageMillis(OutboxLevel current) {
        return Math.max(0, Duration.between(current.oldest(), asked).toMillis());
    }
}
