package io.taskbell.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taskbell.local.parts.Health;
import io.taskbell.local.parts.Part;
import io.taskbell.local.parts.PartFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedPartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void startsAPartAgainThatWasKilled() throws Exception {
        var part = new SupervisedPart(part("exec sleep 60", () -> true), folder, recorder);
        part.start().get(10, TimeUnit.SECONDS);

        ProcessHandle.of(recorder.pids.getFirst()).orElseThrow().destroyForcibly();

        await().until(() -> recorder.events.size() == 4);
        assertThat(recorder.events)
                .containsExactly(
                        "ready", "ended with status 137, again in PT0.25S", "started", "ready");
        assertThat(recorder.pids).doesNotHaveDuplicates();
        part.stop(PATIENCE);
    }

    @Test
    void startsAPartAgainOnRequest() throws Exception {
        var part = new SupervisedPart(part("exec sleep 60", () -> true), folder, recorder);
        part.start().get(10, TimeUnit.SECONDS);

        part.restart();

        await().until(() -> recorder.pids.size() == 2);
        part.stop(PATIENCE);
    }

    @Test
    void leavesNothingBehindWhenStopped() throws Exception {
        var part = new SupervisedPart(part("exec sleep 60", () -> true), folder, recorder);
        part.start().get(10, TimeUnit.SECONDS);
        assertThat(folder.resolve("script.pid")).exists();

        part.stop(PATIENCE);

        assertThat(ProcessHandle.of(recorder.pids.getFirst())).isEmpty();
        assertThat(folder.resolve("script.pid")).doesNotExist();
        assertThat(recorder.events).containsExactly("ready");
    }

    @Test
    void givesUpOnAPartThatNeverWorks() {
        var part = new SupervisedPart(part("echo no luck; exit 1", () -> false), folder, recorder);

        var ready = part.start();

        assertThatThrownBy(() -> ready.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(PartFailedException.class)
                .hasMessageContaining("no luck");
        assertThat(recorder.pids).hasSize(3);
    }

    private Part part(String script, Health health) {
        return new Part(
                "script",
                List.of("bash", "-c", script),
                Map.of(),
                folder,
                folder.resolve("script.log"),
                health);
    }

    private static final class Recorder implements PartWatcher {

        final List<Long> pids = new CopyOnWriteArrayList<>();
        final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void started(String part, long pid) {
            pids.add(pid);
            if (pids.size() > 1) {
                events.add("started");
            }
        }

        @Override
        public void ready(String part, Duration elapsed) {
            events.add("ready");
        }

        @Override
        public void ended(String part, String why, Duration restartIn) {
            events.add(why + ", again in " + restartIn);
        }
    }
}
