package io.taskbell.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.functions.InvocationException.Died;
import io.taskbell.local.functions.InvocationException.FunctionError;
import io.taskbell.local.functions.InvocationException.NotTaken;
import io.taskbell.local.functions.InvocationException.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuntimeApiIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static TestFunction function;

    @BeforeAll
    static void start() {
        function = new TestFunction("whim", WhimFunction.class, TIMEOUT, Map.of());
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    @Test
    void answersWithWhatTheHandlerReturns() {
        assertThat(invoke("{\"제목\":\"주간 보고 🛎\"}").join()).isEqualTo("{\"제목\":\"주간 보고 🛎\"}");
    }

    @Test
    void tellsTheHandlerItsRequestDeadlineAndName() throws Exception {
        JsonNode context = new JsonMapper().readTree(invoke("\"context\"").join());

        assertThat(context.path("id").asText()).hasSize(36);
        assertThat(context.path("left").asLong()).isBetween(1L, TIMEOUT.toMillis());
        assertThat(context.path("arn").asText()).endsWith(":function:whim");
    }

    @Test
    void reportsWhatTheHandlerThrowsAndGoesOnWithTheSameProcess() {
        long pid = function.pid();

        assertThatThrownBy(() -> invoke("\"throw\"").join())
                .cause()
                .isInstanceOf(FunctionError.class)
                .hasMessageContaining("as the event says");

        assertThat(invoke("1").join()).isEqualTo("1");
        assertThat(function.pid()).isEqualTo(pid);
    }

    @Test
    void failsAtOnceWhatWasInFlightWhenTheProcessDiesAndServesTheNextFromANewOne() {
        CompletableFuture<String> lost = invoke("\"exit\"");
        CompletableFuture<String> next = invoke("2");

        assertThatThrownBy(lost::join).cause().isInstanceOf(Died.class);
        assertThat(next.join()).isEqualTo("2");
    }

    @Test
    void endsAProcessThatGivesNoAnswerInTime() {
        long pid = function.pid();

        assertThatThrownBy(() -> invoke("\"hang\"").join()).cause().isInstanceOf(TimedOut.class);

        assertThat(invoke("3").join()).isEqualTo("3");
        assertThat(function.pid()).isNotEqualTo(pid);
    }

    @Test
    void givesUpWhenNoProcessComes() {
        try (RuntimeApi alone = new RuntimeApi("alone", 0, Duration.ofMillis(50), () -> {})) {
            alone.start();

            assertThatThrownBy(() -> alone.invoke(new byte[0]).join())
                    .cause()
                    .isInstanceOf(NotTaken.class);
        }
    }

    @Test
    void handsOutInvocationsInOrderAndKeepsTheirAnswersApart() {
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 200).mapToObj(i -> invoke(Integer.toString(i))).toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(Integer.toString(i));
        }
    }

    private static CompletableFuture<String> invoke(String event) {
        return function.api().invoke(event.getBytes(UTF_8)).thenApply(b -> new String(b, UTF_8));
    }
}
