package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private long now;
    private final RateLimit limit = new RateLimit(10, () -> now);

    @Test
    void allowsTwiceTheRateInABurstAndThenTheRate() {
        assertThat(allowed("a", 100)).isEqualTo(20);

        now += 1_000_000_000;
        assertThat(allowed("a", 100)).isEqualTo(10);

        now += 100_000_000_000L;
        assertThat(allowed("a", 100)).isEqualTo(20);
    }

    @Test
    void countsEachAddressByItself() {
        allowed("a", 100);

        assertThat(allowed("b", 1)).isEqualTo(1);
    }

    private long allowed(String source, int calls) {
        return IntStream.range(0, calls).filter(i -> limit.allows(source)).count();
    }
}
