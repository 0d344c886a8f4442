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
        if (!isDone(all, PATIENCE)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            // A dead one may stay in the table for ever where nobody collects it.
            isDone(all, PATIENCE);
        }
    }

    private static boolean isDone(CompletableFuture<Void> all, Duration patience) {
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException deaf) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
