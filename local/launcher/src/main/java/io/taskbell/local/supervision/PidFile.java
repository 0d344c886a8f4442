package io.taskbell.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process, so that it is found again by a later launcher: its id, when it started and
 * its program. An id alone will not do: the system gives it to another process some day.
 */
record PidFile(Path file) {

    /** Systems tell a start to 10 ms, counted from a boot time that they round to a second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Path folder, String part) {
        return new PidFile(folder.resolve(part + ".pid"));
    }

    /**
     * @param program which it runs, or will in a moment: asked now, the system may still tell of
     *     the shell that starts it
     */
    void write(ProcessHandle process, String program) {
        List<String> lines =
                List.of(
                        Long.toString(process.pid()),
                        process.info().startInstant().orElse(Instant.now()).toString(),
                        realPath(program));
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the system tells it of a process: links followed. Empty for what is looked up in PATH. */
    private static String realPath(String program) {
        try {
            Path path = Path.of(program);
            return path.isAbsolute() ? path.toRealPath().toString() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** The process itself, if it still lives; never another one that has its id now. */
    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(file);
            Instant start = Instant.parse(lines.get(1));
            String program = lines.get(2);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> startedAt(process, start))
                    .filter(process -> runs(process, program));
        } catch (IOException
                | IndexOutOfBoundsException
                | NumberFormatException
                | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, start).abs())
                .filter(difference -> difference.compareTo(CLOCK_TOLERANCE) <= 0)
                .isPresent();
    }

    /** Not every system tells a process' program. */
    private static boolean runs(ProcessHandle process, String program) {
        return program.isEmpty() || process.info().command().map(program::equals).orElse(true);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
