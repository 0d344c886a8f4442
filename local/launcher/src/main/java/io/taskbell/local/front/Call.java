package io.taskbell.local.front;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** One request to the front and the way to answer it. */
record Call(HttpServerRequest request, Trace trace) {
    private static final String RETRY_AFTER_SECONDS = "1";

    static Call of(HttpServerRequest request) {
        Call call = new Call(request, Trace.of(request.getHeader("traceparent")));
        call.response()
                .putHeader("X-Correlation-Id", call.trace().id())
                .putHeader("X-Content-Type-Options", "nosniff");
        return call;
    }

    HttpServerResponse response() {
        return request.response();
    }

    HttpMethod method() {
        return request.method();
    }

    /** Empty in a request that is not HTTP enough to have one. */
    String path() {
        String path = request.path();
        return path == null ? "" : path;
    }

    @Nullable String header(String name) {
        return request.getHeader(name);
    }

    String source() {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }

    /** Ends the call, unless an answer is already on its way. */
    void answer(Problem problem, String detail) {
        if (response().headWritten()) {
            request.connection().close(); // so that nobody takes the part for the whole
            return;
        }
        switch (problem) {
            case UNAUTHENTICATED -> response().putHeader("WWW-Authenticate", "Bearer");
            case UNAVAILABLE, TOO_MANY_REQUESTS ->
                    response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            default -> {}
        }
        discardBody();
        response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.json(detail, trace.id()));
    }

    /** What is left of the body is read past, or the connection would hang. */
    void discardBody() {
        if (!request.isEnded()) {
            request.resume();
        }
    }
}
