package io.taskbell.auth.table;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A call that is made while the caller makes others: a person waits for the slowest and not for
 * their sum. It is over before the answer is given, since Lambda freezes the function then.
 */
public final class Meanwhile<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Meanwhile.class.getName());
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "meanwhile");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final Future<T> result;
    private boolean joined;

    private Meanwhile(Future<T> result) {
        this.result = result;
    }

    public static <T> Meanwhile<T> get(Supplier<T> call) {
        return new Meanwhile<>(THREADS.submit(call::get));
    }

    public static Meanwhile<Boolean> run(Runnable call) {
        return new Meanwhile<>(THREADS.submit(call, true));
    }

    /** What came of it, or whatever it threw. */
    public T join() {
        joined = true;
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is over. Its failure is logged if nobody asked what came of it. */
    @Override
    public void close() {
        if (joined) {
            return;
        }
        try {
            join();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a call made meanwhile failed", e);
        }
    }
}
