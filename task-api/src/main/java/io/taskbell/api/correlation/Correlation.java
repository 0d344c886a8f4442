package io.taskbell.api.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logmanager.MDC;

/**
 * Gives every request its correlation id, before anything else can answer it. The id is in each log
 * line, in the answer and in the event. Before: the HTTP server. After: {@link
 * io.taskbell.api.caller.AuthenticationFilter}.
 */
@ApplicationScoped
public class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    /** The MDC is logged as the object {@code trace}, so this is {@code trace.id}, ECS's name. */
    private static final String LOG_KEY = "id";

    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(this::correlate, FIRST);
    }

    /** The id of the request being answered. */
    public String id() {
        // Quarkus keeps the MDC with the request, not with the thread.
        String id = MDC.get(LOG_KEY);
        return id == null ? CorrelationId.of(null) : id;
    }

    private void correlate(RoutingContext request) {
        String id = CorrelationId.of(request.request().getHeader("traceparent"));
        MDC.put(LOG_KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
