package io.taskbell.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** What a function answers in payload format 2.0, or any other JSON value: that is a 200. */
final class FunctionAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of the connection, not of the function; or the front's own. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "content-length",
                    "keep-alive",
                    "transfer-encoding",
                    "upgrade",
                    "x-correlation-id");

    private FunctionAnswer() {}

    /**
     * @throws IllegalArgumentException if it is no answer that HTTP can carry
     */
    static void send(byte[] answer, Call call) {
        JsonNode json = json(answer);
        if (json.isObject() && json.has("statusCode")) {
            sendStructured(json, call);
        } else {
            call.response().putHeader("Content-Type", "application/json");
            end(call, answer);
        }
    }

    private static JsonNode json(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new IllegalArgumentException("answer is not JSON", e);
        }
    }

    private static void sendStructured(JsonNode json, Call call) {
        int status = json.path("statusCode").asInt();
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("statusCode is not 200 to 599");
        }
        String text = json.path("body").asText("");
        boolean binary = json.path("isBase64Encoded").asBoolean();
        byte[] body = binary ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
        HttpServerResponse response = call.response();
        json.path("headers")
                .properties()
                .forEach(header -> putHeader(response, header.getKey(), header.getValue()));
        json.path("cookies")
                .forEach(cookie -> response.headers().add("Set-Cookie", cookie.asText()));
        response.setStatusCode(status);
        end(call, body);
    }

    private static void putHeader(HttpServerResponse response, String name, JsonNode value) {
        if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            response.putHeader(name, value.asText());
        }
    }

    private static void end(Call call, byte[] body) {
        HttpServerResponse response = call.response();
        int status = response.getStatusCode();
        if (status == 204 || status == 304) {
            response.end();
        } else if (call.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
