package io.taskbell.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends things step by step, those of one step side by side, all before one deadline. */
final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    /** After it processes are killed; a second is left to see them go. */
    private static final Duration ALL = Duration.ofSeconds(4);

    /** What a step may take, so that the last one, the stores', has the most of it left. */
    private static final Duration CLOSE = Duration.ofMillis(800);

    private static final Duration STOP = Duration.ofMillis(2_000);

    private final long deadline = System.nanoTime() + ALL.toNanos();

    /** A process that ends by itself within the time, or is killed. */
    interface Stoppable {
        void stop(Duration patience);
    }

    void close(AutoCloseable... things) {
        var tasks = new ArrayList<Runnable>();
        for (AutoCloseable thing : things) {
            tasks.add(() -> closeQuietly(thing));
        }
        run(tasks, least(CLOSE));
    }

    void stop(Stoppable... processes) {
        Duration patience = least(STOP);
        var tasks = new ArrayList<Runnable>();
        for (Stoppable process : processes) {
            tasks.add(() -> process.stop(patience));
        }
        // A killed process is gone within milliseconds: wait for it, whatever the deadline.
        run(tasks, patience.plusSeconds(1));
    }

    private Duration least(Duration wanted) {
        long left = Math.max(0, deadline - System.nanoTime());
        return Duration.ofNanos(Math.min(wanted.toNanos(), left));
    }

    private static void run(List<Runnable> tasks, Duration patience) {
        var open = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                try {
                                    task.run();
                                } finally {
                                    open.countDown();
                                }
                            });
        }
        try {
            if (!open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("something did not end in {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.warn("{} did not close", thing.getClass().getSimpleName(), e);
        }
    }
}
