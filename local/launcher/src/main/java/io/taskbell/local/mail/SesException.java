package io.taskbell.local.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.http.HttpServerResponse;

/** A refusal in SES's words, by which its SDK knows the error. */
final class SesException extends Exception {
    private final int status;
    private final String type;

    SesException(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    static SesException badRequest(String message) {
        return new SesException(400, "BadRequestException", message);
    }

    void answer(HttpServerResponse response) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", type)
                        .put("message", getMessage())
                        .toString();
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-ErrorType", type)
                .end(body);
    }
}
