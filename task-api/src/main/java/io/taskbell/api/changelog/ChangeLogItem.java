package io.taskbell.api.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An event as an item of the change log: what is searched and filtered by stands beside the text of
 * the event. All of it is read from that text and nothing is made anew, so that writing an event
 * twice gives the same bytes and the stream tells of it once.
 */
public record ChangeLogItem(Map<String, AttributeValue> attributes) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * @param payload the event as JSON text
     * @throws IllegalArgumentException if the text is no event
     */
    public static ChangeLogItem of(String payload) {
        JsonNode event = parsed(payload);
        return new ChangeLogItem(
                Map.ofEntries(
                        text("taskId", event.at("/data/task/taskId")),
                        number("version", event.at("/data/task/version")),
                        text("projectId", event.at("/data/task/projectId")),
                        text("occurredAt", event.at("/occurredAt")),
                        text("eventId", event.at("/eventId")),
                        text("type", event.at("/type")),
                        number("schemaVersion", event.at("/schemaVersion")),
                        text("correlationId", event.at("/correlationId")),
                        text("actorId", event.at("/actor/userId")),
                        text("line", event.at("/line")),
                        Map.entry("payload", AttributeValue.fromS(payload))));
    }

    private static JsonNode parsed(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Map.Entry<String, AttributeValue> text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text as " + name);
        }
        return Map.entry(name, AttributeValue.fromS(value.textValue()));
    }

    private static Map.Entry<String, AttributeValue> number(String name, JsonNode value) {
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("no number as " + name);
        }
        return Map.entry(name, AttributeValue.fromN(value.asText()));
    }
}
