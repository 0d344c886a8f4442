package io.taskbell.local.front;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** Lets pages of the listed origins call the API, and read errors too. */
final class Cors {
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, traceparent";
    private static final String ANSWER_HEADERS =
            "ETag, Location, Retry-After, WWW-Authenticate, X-Correlation-Id";
    private static final String MAX_AGE_SECONDS = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    void apply(Call call) {
        if (origins.isEmpty()) {
            return;
        }
        call.response().putHeader("Vary", "Origin");
        String origin = call.header("Origin");
        if (origin != null && origins.contains(origin)) {
            call.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
    }

    static boolean isPreflight(Call call) {
        return call.method().equals(HttpMethod.OPTIONS)
                && call.header("Origin") != null
                && call.header("Access-Control-Request-Method") != null;
    }

    /** Without the headers that allow, which {@link #apply} adds, it is a refusal. */
    void answerPreflight(Call call) {
        if (call.response().headers().contains("Access-Control-Allow-Origin")) {
            call.response()
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .putHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
        }
        call.response().setStatusCode(204).end();
    }
}
