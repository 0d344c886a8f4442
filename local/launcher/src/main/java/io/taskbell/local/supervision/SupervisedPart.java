package io.taskbell.local.supervision;

import io.taskbell.local.parts.Part;
import io.taskbell.local.parts.PartFailedException;
import io.taskbell.local.parts.RunningPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part that is started again whenever it ends, until it is stopped. */
public final class SupervisedPart {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedPart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A part that has never worked will not work by trying for ever. */
    private static final int FIRST_TRIES = 3;

    private final Part part;
    private final PidFile pidFile;
    private final PartWatcher watcher;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Object startOrStop = new Object();
    private @Nullable RunningPart running;

    /**
     * @param runFolder exists; holds the pid file
     */
    public SupervisedPart(Part part, Path runFolder, PartWatcher watcher) {
        this.part = part;
        this.pidFile = PidFile.of(runFolder, part.name());
        this.watcher = watcher;
    }

    /**
     * @return complete when it is ready for the first time, or failed when that will not happen
     */
    public CompletableFuture<Void> start() {
        Thread.ofPlatform().daemon().name(part.name()).start(this::keepAlive);
        return firstReady;
    }

    private void keepAlive() {
        try {
            for (int lives = 1; startNext(); lives++) {
                live(lives);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{} is not supervised any more", part.name(), e);
            firstReady.completeExceptionally(e);
        }
    }

    /** One process, from its start to the moment that the next may be started. */
    private void live(int lives) throws InterruptedException {
        RunningPart process = current();
        long start = System.nanoTime();
        String why;
        try {
            process.awaitReady(PATIENCE);
            watcher.ready(part.name(), since(start));
            firstReady.complete(null);
            why = "ended with status " + process.onExit().join();
        } catch (PartFailedException e) {
            process.kill();
            why = "did not become ready";
            LOG.warn(e.getMessage());
            giveUpIfHopeless(lives, e);
        }
        if (!isStopping()) {
            Duration delay = backOff.after(since(start));
            watcher.ended(part.name(), why, delay);
            awaitStopFor(delay);
        }
    }

    private void giveUpIfHopeless(int lives, PartFailedException e) {
        if (lives >= FIRST_TRIES && firstReady.completeExceptionally(e)) {
            stopping.countDown();
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private boolean startNext() {
        synchronized (startOrStop) {
            if (isStopping()) {
                return false;
            }
            RunningPart process = RunningPart.start(part);
            running = process;
            String program = part.command().getFirst();
            ProcessHandle.of(process.pid()).ifPresent(it -> pidFile.write(it, program));
            watcher.started(part.name(), process.pid());
            return true;
        }
    }

    private RunningPart current() {
        synchronized (startOrStop) {
            if (running == null) {
                throw new IllegalStateException(part.name() + " has not been started");
            }
            return running;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void awaitStopFor(Duration delay) throws InterruptedException {
        boolean ignored = stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the process at once; another one follows. */
    public void restart() {
        current().kill();
    }

    /** TERM, then KILL. Returns when the process has ended; no other follows. */
    public void stop(Duration patience) {
        stopping.countDown();
        synchronized (startOrStop) {
            if (running != null) {
                running.stop(patience);
            }
        }
        pidFile.delete();
    }
}
