package io.taskbell.api.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-will-be-like"
            })
    void isTheTraceOfTheRequest(String traceparent) {
        assertThat(CorrelationId.of(traceparent)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7"
            })
    void isNewWhereThereIsNoTrace(String traceparent) {
        assertThat(CorrelationId.of(traceparent)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void isNewEachTime() {
        assertThat(CorrelationId.of(null)).isNotEqualTo(CorrelationId.of(null));
    }
}
