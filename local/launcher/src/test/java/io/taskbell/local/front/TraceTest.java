package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void keepsAValidOne() {
        String header = "00-" + ID + "-00f067aa0ba902b7-01";

        assertThat(Trace.of(header)).isEqualTo(new Trace(ID, header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ID,
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "00-" + ID + "-00f067aa0ba902b7-01\n"
            })
    void makesANewOneOtherwise(String header) {
        Trace made = Trace.of(header);

        assertThat(made.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        assertThat(Trace.of(made.header())).isEqualTo(made);
    }
}
