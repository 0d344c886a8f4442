package io.taskbell.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One mail in the mailbox.
 *
 * @param id the mailbox's own
 * @param to the address
 * @param created when the mailbox took it
 * @param eventId of the change it tells
 * @param task {@code <task id>/<version>}
 * @param recipientId the user it is for
 */
public record Mail(
        String id,
        String to,
        String subject,
        Instant created,
        String eventId,
        String task,
        String recipientId,
        String correlationId) {

    static Mail of(JsonNode listed, JsonNode headers) {
        return new Mail(
                listed.path("ID").asText(),
                listed.path("To").path(0).path("Address").asText(),
                listed.path("Subject").asText(),
                Instant.parse(listed.path("Created").asText()),
                header(headers, "X-Taskbell-Event"),
                header(headers, "X-Taskbell-Task"),
                header(headers, "X-Taskbell-Recipient"),
                header(headers, "X-Correlation-Id"));
    }

    private static String header(JsonNode headers, String name) {
        return headers.path(name).path(0).asText("");
    }
}
