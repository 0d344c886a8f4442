package io.taskbell.auth.table;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A call that is made while the caller makes others: a person waits for the slowest and not for
 * their sum.
 */
public final class Meanwhile<T> {
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "meanwhile");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final Future<T> result;

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
}
