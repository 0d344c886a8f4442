package io.taskbell.local.poller;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Fails at a message's first delivery in the way that its body says. */
public final class PickyFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode message : JSON.readTree(input).path("Records")) {
            boolean first =
                    message.path("attributes").path("ApproximateReceiveCount").asText().equals("1");
            switch (first ? message.path("body").asText() : "") {
                case "fail" ->
                        failures.addObject()
                                .put("itemIdentifier", message.path("messageId").asText());
                case "throw" -> throw new IllegalStateException("as the message says");
                case "exit" -> Runtime.getRuntime().halt(1);
                default -> {}
            }
        }
        JSON.writeValue(output, answer);
    }
}
