package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.problem.Problem;

/**
 * A problem as RFC 9457 problem+json.
 *
 * <p>Before: {@link Routes}. After: the gateway.
 */
final class ProblemAnswer {
    private ProblemAnswer() {}

    static HttpResponse of(Problem problem, Correlation correlation) {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", problem.type().uri())
                        .put("title", problem.type().title())
                        .put("status", problem.type().status())
                        .put("detail", problem.detail())
                        .put("correlationId", correlation.id());
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            problem.errors()
                    .forEach(
                            error ->
                                    errors.addObject()
                                            .put("field", error.field())
                                            .put("message", error.message()));
        }
        return HttpResponse.text(
                        problem.type().status(), "application/problem+json", body.toString())
                .with(problem.headers());
    }
}
