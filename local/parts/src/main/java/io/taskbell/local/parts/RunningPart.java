package io.taskbell.local.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A part's process, from start to end. */
public final class RunningPart implements AutoCloseable {

    /** After it a log is set aside, so that a restart loop cannot fill the disk. */
    private static final long LOG_BYTES = 10L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long LOOK_EVERY_MILLIS = 25;

    /** All that is inherited: no setting or key of who starts it may leak into a part. */
    private static final List<String> INHERITED =
            List.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR");

    private static final File NOTHING = new File("/dev/null");

    private final Part part;
    private final Process process;

    private RunningPart(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    public static RunningPart start(Part part) {
        try {
            Files.createDirectories(part.folder());
            Files.createDirectories(part.log().toAbsolutePath().getParent());
            setAsideLongLog(part);
            var builder =
                    new ProcessBuilder(deafToTheTerminal(part.command()))
                            .directory(part.folder().toFile())
                            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(INHERITED);
            // glibc's memory pool per thread costs more than it gains here.
            environment.put("MALLOC_ARENA_MAX", "2");
            environment.putAll(part.environment());
            return new RunningPart(part, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " cannot be started", e);
        }
    }

    /**
     * Ctrl-C goes to every process of the terminal; the parts are to end one after the other, when
     * they are told to.
     */
    private static List<String> deafToTheTerminal(List<String> command) {
        var deaf = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        deaf.addAll(command);
        return deaf;
    }

    private static void setAsideLongLog(Part part) throws IOException {
        if (Files.exists(part.log()) && Files.size(part.log()) > LOG_BYTES) {
            Files.move(
                    part.log(),
                    part.log().resolveSibling(part.log().getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public Part part() {
        return part;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Returns once its health is good.
     *
     * @throws PartFailedException if it ends before that or takes longer than {@code patience}
     */
    public RunningPart awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!part.health().isGood()) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new PartFailedException(part, "ended with status " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailedException(part, "is not ready after " + patience);
            }
        }
        return this;
    }

    /** Asks it to end (TERM). */
    public void terminate() {
        process.destroy();
    }

    /** Ends it at once (KILL), as a crash would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** TERM, then KILL for one that does not listen. Returns when it has ended. */
    public void stop(Duration patience) {
        terminate();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    @Override
    public void close() {
        stop(PATIENCE);
    }
}
