package io.taskbell.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesIT {

    @TempDir Path folder;

    @Test
    void endsWhatAnEarlierLauncherLeftBehind() throws Exception {
        Process stale = new ProcessBuilder("sleep", "60").start();
        PidFile.of(folder, "stale").write(stale.toHandle());

        assertThat(StaleProcesses.end(folder)).isEqualTo(1);

        assertThat(stale.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void killsOneThatDoesNotListen() throws Exception {
        Process deaf =
                new ProcessBuilder("bash", "-c", "trap '' TERM; echo; while :; do :; done").start();
        deaf.inputReader().readLine();
        PidFile.of(folder, "deaf").write(deaf.toHandle());

        assertThat(StaleProcesses.end(folder)).isEqualTo(1);

        assertThat(deaf.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void hasNothingToDoAtTheFirstStart() {
        assertThat(StaleProcesses.end(folder.resolve("not-there"))).isZero();
    }
}
