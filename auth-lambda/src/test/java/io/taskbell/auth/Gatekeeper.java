package io.taskbell.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The authorizer as the gateway asks it. */
final class Gatekeeper {
    private final AuthorizerHandler handler;

    Gatekeeper(Path keysFile, Clock clock) {
        handler = new AuthorizerHandler(TestSettings.of(keysFile), clock);
    }

    boolean letsPass(String token) {
        return on(bearer(token)).path("isAuthorized").asBoolean();
    }

    JsonNode on(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
            return Identity.JSON.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bearer(String token) {
        return Identity.JSON
                .valueToTree(
                        Map.of(
                                "version", "2.0",
                                "type", "REQUEST",
                                "identitySource", List.of("Bearer " + token)))
                .toString();
    }

    /** Not a word about why. */
    static JsonNode denied() {
        return Identity.JSON.createObjectNode().put("isAuthorized", false);
    }
}
