package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.latency.MailLatency;
import io.taskbell.e2e.latency.Percentiles;
import io.taskbell.e2e.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a change takes to become a mail. A loss fails; so does ten times the bound. */
class LatencyE2E {
    private static final Duration P50_BOUND = Duration.ofMillis(500);
    private static final Duration P95_BOUND = Duration.ofMillis(1_500);
    private static final int SLACK = 10;
    private static final int CHANGES = 100;

    @Test
    void aChangeIsSoonAMail() {
        Stack stack = SharedStack.get();

        Percentiles seen = new MailLatency(stack.base(), stack.mail()).measure(CHANGES);

        System.out.printf(
                "change -> mail, %d changes: p50 %d ms (bound %d), p95 %d ms (bound %d), max %d ms%n",
                seen.count(),
                seen.p50().toMillis(),
                P50_BOUND.toMillis(),
                seen.p95().toMillis(),
                P95_BOUND.toMillis(),
                seen.max().toMillis());
        assertThat(seen.p50()).isLessThan(P50_BOUND.multipliedBy(SLACK));
        assertThat(seen.p95()).isLessThan(P95_BOUND.multipliedBy(SLACK));
    }
}
