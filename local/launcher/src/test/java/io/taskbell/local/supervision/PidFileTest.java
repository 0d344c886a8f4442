package io.taskbell.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private final ProcessHandle self = ProcessHandle.current();

    @TempDir Path folder;

    private PidFile file;

    @BeforeEach
    void writeOwn() {
        file = PidFile.of(folder, "self");
        file.write(self, self.info().command().orElseThrow());
    }

    @Test
    void findsTheProcessAgain() {
        assertThat(file.process()).contains(self);
    }

    @Test
    void passesOverALaterProcessWithTheSameId() throws Exception {
        replaceLine(1, Instant.now().minusSeconds(3_600).toString());

        assertThat(file.process()).isEmpty();
    }

    @Test
    void findsAProcessThatWasStillAShellWhenItWasWritten() throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-c", "echo shell; read go; exec /bin/cat").start();
        var said = shell.inputReader();
        said.readLine();
        file.write(shell.toHandle(), "/bin/cat");
        try (var orders = shell.outputWriter()) {
            orders.write("go\nprogram\n");
            orders.flush();
            assertThat(said.readLine()).isEqualTo("program");

            assertThat(file.process()).contains(shell.toHandle());
        }
    }

    @Test
    void passesOverAnotherProgramWithTheSameId() throws Exception {
        replaceLine(2, "/usr/bin/another");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void passesOverAProcessThatHasEnded() throws Exception {
        Process ended = new ProcessBuilder("sleep", "60").start();
        file.write(ended.toHandle(), "sleep");
        ended.destroyForcibly().waitFor();

        assertThat(file.process()).isEmpty();
    }

    @Test
    void passesOverAFileThatIsNoPidFile() throws Exception {
        Files.writeString(file.file(), "nonsense");

        assertThat(file.process()).isEmpty();
    }

    private void replaceLine(int number, String line) throws Exception {
        List<String> lines = Files.readAllLines(file.file());
        lines.set(number, line);
        Files.write(file.file(), lines);
    }
}
