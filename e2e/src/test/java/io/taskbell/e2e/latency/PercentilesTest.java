package io.taskbell.e2e.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void namesObservedDurations() {
        List<Duration> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList().reversed();

        assertThat(Percentiles.of(hundred))
                .isEqualTo(
                        new Percentiles(
                                100,
                                Duration.ofMillis(50),
                                Duration.ofMillis(95),
                                Duration.ofMillis(100)));
    }

    @Test
    void oneDurationIsAllOfThem() {
        Duration only = Duration.ofMillis(3);

        assertThat(Percentiles.of(List.of(only))).isEqualTo(new Percentiles(1, only, only, only));
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(List.of()));
    }
}
