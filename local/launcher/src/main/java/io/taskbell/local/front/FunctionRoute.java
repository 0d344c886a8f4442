package io.taskbell.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskbell.local.functions.InvocationException;
import io.taskbell.local.functions.RuntimeApi;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a function answer a call. Before: [Front]. After: [RuntimeApi]. */
final class FunctionRoute {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionRoute.class);

    /**
     * Bodies wait in memory, several times over as text and as JSON, and the launcher has little.
     */
    private static final int MAX_BYTES_WAITING = 4 * 1024 * 1024;

    private final RuntimeApi function;
    private int bytesWaiting;

    FunctionRoute(RuntimeApi function) {
        this.function = function;
    }

    void answer(Call call, Route route, @Nullable JsonNode context) {
        int bytes = LimitedBody.mostBytes(call);
        if (bytesWaiting + bytes > MAX_BYTES_WAITING) {
            call.answer(Problem.UNAVAILABLE, "Too much is waiting for the function.");
            return;
        }
        bytesWaiting += bytes;
        Context loop = Vertx.currentContext();
        new LimitedBody(call.request())
                .whole()
                .map(body -> HttpEvent.forFunction(call, route, body, context))
                .compose(event -> Future.fromCompletionStage(function.invoke(event), loop))
                .onComplete(done -> bytesWaiting -= bytes)
                .onSuccess(answer -> send(answer, call))
                .onFailure(e -> fail(e, call));
    }

    private static void send(byte[] answer, Call call) {
        try {
            FunctionAnswer.send(answer, call);
        } catch (IllegalArgumentException e) {
            LOG.error("function gave no usable answer, correlation id {}", call.trace().id(), e);
            call.answer(Problem.BROKEN_ANSWER, "The function gave no usable answer.");
        }
    }

    static void fail(Throwable e, Call call) {
        switch (e) {
            case LimitedBody.TooLarge tooLarge ->
                    call.answer(Problem.TOO_LARGE, "A body is 1 MiB at most.");
            case InvocationException failure -> {
                LOG.error("{}, correlation id {}", failure.getMessage(), call.trace().id());
                fail(failure, call);
            }
            default -> {
                LOG.error("call failed, correlation id {}", call.trace().id(), e);
                call.answer(Problem.BROKEN_ANSWER, "The function cannot be reached.");
            }
        }
    }

    private static void fail(InvocationException failure, Call call) {
        switch (failure) {
            case InvocationException.NotTaken notTaken ->
                    call.answer(Problem.UNAVAILABLE, "The function is not running.");
            case InvocationException.TimedOut timedOut ->
                    call.answer(Problem.SLOW_ANSWER, "The function took too long.");
            case InvocationException.FunctionError error ->
                    call.answer(Problem.BROKEN_ANSWER, "The function failed.");
            case InvocationException.Died died ->
                    call.answer(Problem.BROKEN_ANSWER, "The function ended before it answered.");
        }
    }
}
