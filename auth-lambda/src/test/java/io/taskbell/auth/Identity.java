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
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function as a client sees it through the gateway. */
final class Identity {
    static final ObjectMapper JSON = new ObjectMapper();
    static final TokenRealm REALM = Tokens.REALM;
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Map<String, String> HEADERS =
            Map.of(
                    "content-type",
                    "application/json",
                    "host",
                    "api.taskbell.test",
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                    "x-forwarded-proto",
                    "https");

    private final AuthHandler handler;

    Identity(Path keysFile, DynamoDbClient dynamoDb, Clock clock) {
        this(TestSettings.of(keysFile), dynamoDb, clock);
    }

    Identity(Settings settings, DynamoDbClient dynamoDb, Clock clock) {
        handler = new AuthHandler(settings, () -> dynamoDb, clock);
    }

    record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {
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
        ObjectNode event = event(method, path, headers, body);
        event.put("isBase64Encoded", base64);
        return invoke(event);
    }

    /** As the gateway passes it; a test may change what it says. */
    static ObjectNode event(String method, String path, Map<String, String> headers, String body) {
        ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("rawPath", path);
        event.putObject("requestContext")
                .putObject("http")
                .put("method", method)
                .put("path", path)
                .put("sourceIp", "192.0.2.1");
        Map<String, String> all = new HashMap<>(HEADERS);
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        event.set("headers", JSON.valueToTree(all));
        if (body != null) {
            event.put("body", body);
        }
        return event;
    }

    Answer invoke(ObjectNode event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byte[] in = JSON.writeValueAsBytes(event);
            handler.handleRequest(new ByteArrayInputStream(in), out, null);
            JsonNode answer = JSON.readTree(out.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
            List<String> cookies = new ArrayList<>();
            answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
            return new Answer(
                    answer.path("statusCode").asInt(),
                    headers,
                    cookies,
                    answer.path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
