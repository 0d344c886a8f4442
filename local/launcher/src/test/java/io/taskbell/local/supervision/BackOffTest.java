package io.taskbell.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration SHORT_LIFE = Duration.ofSeconds(1);

    private final BackOff backOff = new BackOff();

    @Test
    void doublesUpToTenSeconds() {
        assertThat(Stream.generate(() -> backOff.after(SHORT_LIFE).toMillis()).limit(8))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
    }

    @Test
    void startsAnewAfterALongLife() {
        backOff.after(SHORT_LIFE);
        backOff.after(SHORT_LIFE);

        assertThat(backOff.after(Duration.ofSeconds(30))).isEqualTo(BackOff.FIRST);
        assertThat(backOff.after(SHORT_LIFE)).isEqualTo(BackOff.FIRST.multipliedBy(2));
    }
}
