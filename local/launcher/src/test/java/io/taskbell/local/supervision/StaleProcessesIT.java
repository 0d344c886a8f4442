package io.taskbell.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesIT {

    private static final String SLEEP = "/bin/sleep";

    @TempDir Path folder;

    @Test
    void endsWhatAnEarlierLauncherLeftBehind() throws Exception {
        Process stale = new ProcessBuilder("sleep", "60").start();
        PidFile.of(folder, "stale").write(stale.toHandle(), "sleep");

        assertThat(StaleProcesses.end(folder)).isEqualTo(1);

        assertThat(stale.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void endsOneThatWasStillItsStartersShellWhenItWasNoted() throws Exception {
        Process stale = new ProcessBuilder("sh", "-c", "read go; exec sleep 60").start();
        PidFile.of(folder, "stale").write(stale.toHandle(), SLEEP);
        stale.outputWriter().append("go\n").flush();
        await().until(() -> stale.info().command().equals(Optional.of(realPath(SLEEP))));

        assertThat(StaleProcesses.end(folder)).isEqualTo(1);

        assertThat(stale.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    private static String realPath(String program) throws Exception {
        return Path.of(program).toRealPath().toString();
    }

    @Test
    void killsOneThatDoesNotListen() throws Exception {
        Process deaf =
                new ProcessBuilder("bash", "-c", "trap '' TERM; echo; while :; do :; done").start();
        deaf.inputReader().readLine();
        PidFile.of(folder, "deaf").write(deaf.toHandle(), "bash");

        assertThat(StaleProcesses.end(folder)).isEqualTo(1);

        assertThat(deaf.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void hasNothingToDoAtTheFirstStart() {
        assertThat(StaleProcesses.end(folder.resolve("not-there"))).isZero();
    }
}
