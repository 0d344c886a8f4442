package io.taskbell.api.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Rows that the change log refuses: tried again later, at last put aside. They hold up nobody. */
@ApplicationScoped
public class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final int LONGEST_ERROR = 500;

    private final OutboxRepository rows;
    private final OutboxConfig config;
    private final Clock clock;
    private final Counter refused;

    Refusals(OutboxRepository rows, OutboxConfig config, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.refused =
                Counter.builder("taskbell.outbox.refused")
                        .description(
                                "How often the change log refused a row for the row's own sake")
                        .register(meters);
    }

    void postponeOrPark(OutboxRow row, String error) {
        boolean park = row.attempts() + 1 >= config.attempts();
        rows.postpone(row, clock.instant().plus(backOff(row.attempts())), cut(error), park);
        refused.increment();
        if (park) {
            LOG.errorf("outbox row parked: seq=%d error=%s", row.seq(), cut(error));
        }
    }

    /** Doubles, up to the longest, less up to a half at random. */
    private Duration backOff(int attempts) {
        long full =
                Math.min(
                        FIRST_BACK_OFF.toMillis() << Math.min(attempts, 20),
                        config.longestBackOff().toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
