package io.taskbell.local.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":[]}",
                "\"ok\""
            })
    void anAnswerWithoutFailuresMeansThatAllSucceeded(String answer) {
        assertThat(succeeded(answer)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void onlyWhatIsNamedComesAgain() {
        assertThat(succeeded("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}"))
                .containsExactly("b");
    }

    @Test
    void aMessageNamedTwiceFailsOnce() {
        assertThat(
                        succeeded(
                                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},"
                                        + "{\"itemIdentifier\":\"a\"}]}"))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"batchItemFailures\":{}}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"x\"}]}"
            })
    void anAnswerThatCannotBeUnderstoodMeansThatAllFailed(String answer) {
        assertThat(succeeded(answer)).isEmpty();
    }

    private static Set<String> succeeded(String answer) {
        return BatchAnswer.succeeded(answer.getBytes(UTF_8), List.of("a", "b"));
    }
}
