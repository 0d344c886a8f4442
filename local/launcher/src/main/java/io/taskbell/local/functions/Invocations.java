package io.taskbell.local.functions;

import io.taskbell.local.functions.InvocationException.Died;
import io.taskbell.local.functions.InvocationException.NotTaken;
import io.taskbell.local.functions.InvocationException.TimedOut;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings together a function's invocations and the process that asks for them. Used on one event
 * loop only. Before: [RuntimeApi]. After: the function's process.
 */
final class Invocations {
    private final String function;
    private final Duration timeout;
    private final Runnable onTimeout;
    private final Vertx vertx;
    private final Deque<Invocation> waiting = new ArrayDeque<>();
    private final Deque<Consumer<Invocation>> polls = new ArrayDeque<>();
    private final Map<String, Invocation> running = new HashMap<>();

    /** A process that let an invocation time out is being ended: it gets no other. */
    private boolean ending;

    /** Whether the present process has asked for an event. Read by other threads. */
    private volatile boolean asked;

    Invocations(String function, Duration timeout, Runnable onTimeout, Vertx vertx) {
        this.function = function;
        this.timeout = timeout;
        this.onTimeout = onTimeout;
        this.vertx = vertx;
    }

    void add(Invocation invocation) {
        waiting.add(invocation);
        long timer =
                vertx.setTimer(
                        timeout.toMillis(),
                        fired -> {
                            if (waiting.remove(invocation)) {
                                fail(invocation, new NotTaken("no process took it: " + function));
                            }
                        });
        invocation.result().whenComplete((result, failure) -> vertx.cancelTimer(timer));
        handOver();
    }

    void addPoll(Consumer<Invocation> poll) {
        polls.add(poll);
        asked = true;
        handOver();
    }

    boolean isAsked() {
        return asked;
    }

    void removePoll(Consumer<Invocation> poll) {
        polls.remove(poll);
    }

    /** Takes a running invocation out, so that only one answer to it counts. */
    @Nullable Invocation finish(String id) {
        return running.remove(id);
    }

    void functionDied() {
        ending = false;
        asked = false;
        List<Invocation> lost = List.copyOf(running.values());
        running.clear();
        lost.forEach(i -> fail(i, new Died(function + " ended before it answered")));
        handOver();
    }

    void close() {
        functionDied();
        waiting.forEach(i -> fail(i, new Died("the Runtime API of " + function + " is closed")));
        waiting.clear();
    }

    private void handOver() {
        while (!ending && !waiting.isEmpty() && !polls.isEmpty()) {
            Invocation invocation = waiting.remove();
            running.put(invocation.id(), invocation);
            long timer = vertx.setTimer(timeout.toMillis(), fired -> timeOut(invocation));
            invocation.result().whenComplete((result, failure) -> vertx.cancelTimer(timer));
            polls.remove().accept(invocation);
        }
    }

    private void timeOut(Invocation invocation) {
        if (running.remove(invocation.id()) == null) {
            return;
        }
        ending = true;
        vertx.executeBlocking(
                () -> {
                    onTimeout.run();
                    return null;
                });
        fail(invocation, new TimedOut("%s gave no answer in %s".formatted(function, timeout)));
    }

    private static void fail(Invocation invocation, InvocationException failure) {
        invocation.result().completeExceptionally(failure);
    }
}
