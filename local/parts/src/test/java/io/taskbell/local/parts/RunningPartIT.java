package io.taskbell.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPartIT {

    @TempDir Path folder;

    @Test
    void tellsTheEndOfTheLogOfAPartThatDies() {
        var dying = part("echo out of luck; exit 3", () -> false);

        assertThatThrownBy(() -> RunningPart.start(dying).awaitReady(Duration.ofSeconds(10)))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("ended with status 3")
                .hasMessageContaining("out of luck");
    }

    @Test
    void killsAPartThatDoesNotListen() throws Exception {
        // Its child keeps the log open, not the part itself.
        var deaf =
                part(
                        "trap '' TERM; touch ready; while :; do read -t 1 line < /dev/zero; done",
                        () -> folder.resolve("ready").toFile().exists());
        RunningPart running = RunningPart.start(deaf).awaitReady(Duration.ofSeconds(10));

        running.stop(Duration.ofMillis(100));

        assertThat(running.onExit().get(1, TimeUnit.SECONDS)).isEqualTo(128 + 9);
    }

    @Test
    void handsOnNoVariableOfItsOwnButAFew() throws Exception {
        var curious = part("env > seen", () -> false);

        RunningPart.start(curious).onExit().get(10, TimeUnit.SECONDS);

        assertThat(folder.resolve("seen"))
                .content()
                .contains("PATH=", "GREETING=hello")
                .doesNotContain("JAVA_HOME", "MAVEN", "AWS_");
    }

    private Part part(String script, Health health) {
        return new Part(
                "script",
                List.of("bash", "-c", script),
                Map.of("GREETING", "hello"),
                folder,
                folder.resolve("script.log"),
                health);
    }
}
