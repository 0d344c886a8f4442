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
 * Remembers a process, so that it is found again by a later launcher: its id and when it started.
 * An id alone will not do: the system gives it to another process some day. Its program will not
 * help: each part is a shell at first, which becomes the program.
 */
record PidFile(Path file) {

    /** Systems tell a start to 10 ms, counted from a boot time that they round to a second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Path folder, String part) {
        return new PidFile(folder.resolve(part + ".pid"));
    }

    void write(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        List<String> lines =
                List.of(
                        Long.toString(process.pid()),
                        info.startInstant().orElse(Instant.now()).toString());
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process itself, if it still lives; never another one that has its id now. */
    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(file);
            Instant start = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> startedAt(process, start));
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

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
