package io.taskbell.local.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** One mail for each message: its subject says which change, with version and event id. */
public final class MailingFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI ses = URI.create(System.getenv("TEST_SES") + "/v2/email/outbound-emails");

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode message : JSON.readTree(input).path("Records")) {
            if (!sent(JSON.readTree(message.path("body").asText()))) {
                failures.addObject().put("itemIdentifier", message.path("messageId").asText());
            }
        }
        JSON.writeValue(output, answer);
    }

    private boolean sent(JsonNode event) throws IOException {
        JsonNode detail = event.path("detail");
        String mail =
                "From: a@example.com\r\nTo: b@example.com\r\nSubject: %s/%s\r\nX-Event: %s\r\n\r\n%s\r\n"
                        .formatted(
                                detail.path("taskId").asText(),
                                detail.path("version").asText(),
                                event.path("id").asText(),
                                detail.path("payload").asText());
        ObjectNode request = JSON.createObjectNode();
        request.putObject("Destination").putArray("ToAddresses").add("b@example.com");
        request.putObject("Content")
                .putObject("Raw")
                .put("Data", Base64.getEncoder().encodeToString(mail.getBytes(UTF_8)));
        try {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(ses)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(request.toString()))
                                    .build(),
                            BodyHandlers.ofString());
            return response.statusCode() == 200;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
