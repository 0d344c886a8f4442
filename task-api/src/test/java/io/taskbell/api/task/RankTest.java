package io.taskbell.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RankTest {
    @Property
    void laterTasksComeLater(
            @ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        assertThat(Integer.signum(Rank.ofNew(one).compareTo(Rank.ofNew(other))))
                .isEqualTo(Long.compare(one, other));
    }

    @Test
    void isShort() {
        assertThat(Rank.ofNew(1)).isEqualTo("a1");
        assertThat(Rank.ofNew(61)).isEqualTo("az");
        assertThat(Rank.ofNew(62)).isEqualTo("b10");
        assertThat(Rank.ofNew(Long.MAX_VALUE)).hasSizeLessThan(64);
    }
}
