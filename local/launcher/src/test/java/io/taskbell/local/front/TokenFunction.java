package io.taskbell.local.front;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lets tokens pass that begin with "good", and says how often it has been asked. */
public final class TokenFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private int asked;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event = JSON.readTree(input);
        String source = event.path("identitySource").path(0).asText();
        if (source.equals("Bearer throw")) {
            throw new IllegalStateException("as the token says");
        }
        asked++;
        ObjectNode answer = JSON.createObjectNode();
        boolean good =
                source.startsWith("Bearer good") && event.path("type").asText().equals("REQUEST");
        answer.put("isAuthorized", good);
        answer.putObject("context").put("asked", asked);
        JSON.writeValue(output, answer);
    }
}
