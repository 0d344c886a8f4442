package io.taskbell.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.token.TokenRealm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function as a client sees it through the gateway. */
final class Identity {
    static final ObjectMapper JSON = new ObjectMapper();
    static final TokenRealm REALM = new TokenRealm("https://taskbell.test", "taskbell");
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Map<String, String> HEADERS =
            Map.of(
                    "content-type",
                    "application/json",
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01");

    private final AuthHandler handler;

    Identity(Path keysFile, DynamoDbClient dynamoDb, Clock clock) {
        handler = new AuthHandler(new Settings(REALM, keysFile, "users"), () -> dynamoDb, clock);
    }

    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }
    }

    Answer post(String path, String body) {
        return send("POST", path, Map.of(), body, false);
    }

    Answer postBytes(String path, byte[] body) {
        return send("POST", path, Map.of(), Base64.getEncoder().encodeToString(body), true);
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null, false);
    }

    Answer me(String authorization) {
        return send("GET", "/api/me", Map.of("authorization", authorization), null, false);
    }

    Answer send(
            String method, String path, Map<String, String> headers, String body, boolean base64) {
        ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("rawPath", path);
        event.putObject("requestContext").putObject("http").put("method", method).put("path", path);
        Map<String, String> all = new HashMap<>(HEADERS);
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        event.set("headers", JSON.valueToTree(all));
        if (body != null) {
            event.put("body", body);
        }
        event.put("isBase64Encoded", base64);
        return invoke(event);
    }

    private Answer invoke(ObjectNode event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byte[] in = JSON.writeValueAsBytes(event);
            handler.handleRequest(new ByteArrayInputStream(in), out, null);
            JsonNode answer = JSON.readTree(out.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
            return new Answer(
                    answer.path("statusCode").asInt(), headers, answer.path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
