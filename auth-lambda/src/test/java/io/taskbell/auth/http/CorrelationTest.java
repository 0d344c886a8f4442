package io.taskbell.auth.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                " 00-" + TRACE + "-00f067aa0ba902b7-00 ",
                "01-" + TRACE + "-00f067aa0ba902b7-01-more"
            })
    void isTheTraceId(String traceparent) {
        assertThat(Correlation.of(traceparent).id()).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-01\r\nX: y"
            })
    void isNewWhenTheHeaderIsNotValid(String traceparent) {
        assertThat(Correlation.of(traceparent).id()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void isNewEachTime() {
        assertThat(Correlation.of(null)).isNotEqualTo(Correlation.of(null));
    }
}
