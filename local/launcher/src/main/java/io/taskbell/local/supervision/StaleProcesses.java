package io.taskbell.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The processes that a launcher left behind when it was killed: they hold data files and ports. */
public final class StaleProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private StaleProcesses() {}

    /**
     * Returns when all have ended.
     *
     * @param runFolder holds the pid files
     * @return how many there were
     */
    public static int end(Path runFolder) {
        var stale = new ArrayList<ProcessHandle>();
        for (PidFile file : pidFiles(runFolder)) {
            file.process().ifPresent(stale::add);
        }
        stale.forEach(ProcessHandle::destroy);
        awaitEnd(stale);
        pidFiles(runFolder).forEach(PidFile::delete);
        return stale.size();
    }

    private static List<PidFile> pidFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        var all = CompletableFuture.allOf(ends);
        try {
            all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException deaf) {
            processes.forEach(ProcessHandle::destroyForcibly);
            all.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
