package io.taskbell.local.front;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Answers with the event that it was given, or as the last part of the path says. */
public final class RouteFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event = JSON.readTree(input);
        String path = event.path("rawPath").asText();
        ObjectNode answer = JSON.createObjectNode();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "throw" -> throw new IllegalStateException("as the path says");
            case "exit" -> Runtime.getRuntime().halt(1);
            case "hang" -> hang();
            case "plain" -> answer.put("plain", "값");
            case "garbage" -> {
                output.write('{');
                return;
            }
            case "split" -> {
                answer.put("statusCode", 200).putObject("headers").put("x", "a\r\nSet-Cookie: b=c");
            }
            case "binary" ->
                    answer.put("statusCode", 200).put("isBase64Encoded", true).put("body", "AP8=");
            default -> {
                answer.put("statusCode", 201).put("body", event.toString());
                answer.putObject("headers").put("content-type", "application/json").put("x-a", "1");
                answer.putArray("cookies").add("a=1; HttpOnly").add("b=2");
            }
        }
        JSON.writeValue(output, answer);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
