package io.taskbell.local.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Every problem that the front itself answers: the whole vocabulary. */
enum Problem {
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    BROKEN_ANSWER(502, "A part behind this address failed; what it was to do may be done"),
    UNAVAILABLE(503, "Not available at the moment"),
    SLOW_ANSWER(504, "A part behind this address did not answer in time");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String json(String detail, String correlationId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "type",
                "urn:taskbell:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.put("correlationId", correlationId);
        return json.toString();
    }
}
