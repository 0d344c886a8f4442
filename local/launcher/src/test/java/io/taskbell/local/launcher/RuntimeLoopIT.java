package io.taskbell.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskbell.local.functions.InvocationException;
import io.taskbell.local.functions.RuntimeApi;
import io.taskbell.local.functions.WhimFunction;
import io.taskbell.local.parts.JavaCommand;
import io.taskbell.local.parts.Part;
import io.taskbell.local.parts.RunningPart;
import io.taskbell.local.parts.runtime.RuntimeLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeLoopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final RuntimeApi api = new RuntimeApi("whim", 0, PATIENCE, () -> {});
    private RunningPart process;
    private boolean closed;

    @BeforeEach
    void start() throws Exception {
        api.start();
        List<String> command =
                JavaCommand.start(
                        64,
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        RuntimeLoop.class.getName(),
                        WhimFunction.class.getName() + "::handleRequest");
        process =
                RunningPart.start(
                                new Part(
                                        "whim",
                                        command,
                                        Map.of("AWS_LAMBDA_RUNTIME_API", api.address()),
                                        folder,
                                        folder.resolve("whim.log"),
                                        api::isAsked))
                        .awaitReady(PATIENCE);
    }

    @AfterEach
    void stop() {
        process.close();
        if (!closed) {
            api.close();
        }
    }

    @Test
    void answersWithWhatTheHandlerReturns() throws Exception {
        assertThat(invoke("{\"제목\":\"주간 보고 🛎\"}")).isEqualTo("{\"제목\":\"주간 보고 🛎\"}");
        assertThat(invoke("\"context\"")).contains(":function:whim");
    }

    @Test
    void reportsWhatTheHandlerThrowsAndGoesOn() throws Exception {
        assertThatThrownBy(() -> invoke("\"throw\""))
                .hasCauseInstanceOf(InvocationException.FunctionError.class);

        assertThat(invoke("1")).isEqualTo("1");
    }

    @Test
    void endsWithItsRuntimeApi() throws Exception {
        api.close();
        closed = true;

        assertThat(process.onExit().get(30, TimeUnit.SECONDS)).isNotZero();
    }

    private String invoke(String event) throws Exception {
        return new String(api.invoke(event.getBytes(UTF_8)).get(30, TimeUnit.SECONDS), UTF_8);
    }
}
