package io.taskbell.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(900), new Random(7));

    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "2,1,2",
        "3,2,4",
        "6,16,32",
        "10,256,512",
        "11,450,900",
        "500,450,900",
        "0,1,1"
    })
    void doublesUpToTheCap(int receiveCount, long shortest, long longest) {
        for (int i = 0; i < 200; i++) {
            assertThat(backOff.after(receiveCount))
                    .isBetween(Duration.ofSeconds(shortest), Duration.ofSeconds(longest));
        }
    }

    @Test
    void scattersWhatFailedTogether() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> backOff.after(10)).distinct().count())
                .isGreaterThan(50);
    }
}
