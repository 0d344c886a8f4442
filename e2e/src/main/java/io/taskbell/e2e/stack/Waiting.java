package io.taskbell.e2e.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again, until there is an answer or the time is over. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * @param question empty as long as there is no answer yet
     * @param otherwise what to say when the time is over
     * @throws IllegalStateException when the time is over
     */
    public static <T> T until(
            Duration limit, Supplier<Optional<T>> question, Supplier<String> otherwise) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "after %d s: %s".formatted(limit.toSeconds(), otherwise.get()));
            }
            pause(PAUSE);
        }
    }

    public static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
