package io.taskbell.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.crash.CrashPlan.Strike;
import io.taskbell.e2e.stack.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrashPlanTest {
    private static final List<Part> WHAT = List.of(Part.TASK_API, Part.MARIADB, Part.LAUNCHER);

    @Test
    void theSameSeedMakesTheSamePlan() {
        assertThat(strikes(7, 50)).isEqualTo(strikes(7, 50)).isNotEqualTo(strikes(8, 50));
    }

    @Test
    void everyPartIsKilledInEveryRound() {
        assertThat(strikes(7, WHAT.size()))
                .extracting(Strike::part)
                .containsExactlyInAnyOrderElementsOf(WHAT);
    }

    @Test
    void pausesLastTwoToSixSeconds() {
        assertThat(strikes(7, 500))
                .extracting(Strike::pause)
                .allSatisfy(
                        pause ->
                                assertThat(pause)
                                        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6)));
    }

    private static List<Strike> strikes(long seed, int count) {
        CrashPlan plan = new CrashPlan(seed, WHAT);
        return Stream.generate(plan::next).limit(count).toList();
    }
}
