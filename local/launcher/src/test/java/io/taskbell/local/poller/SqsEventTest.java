package io.taskbell.local.poller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.events.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsEventTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void makesTheSampleEventOfTheSampleMessage() throws Exception {
        JsonNode sample = JSON.readTree(Sample.at("6-queue-message.json"));
        JsonNode entry = sample.path("Records").path(0);
        Map<String, String> attributes = new HashMap<>();
        entry.path("attributes")
                .properties()
                .forEach(a -> attributes.put(a.getKey(), a.getValue().asText()));
        Message message =
                Message.builder()
                        .messageId(entry.path("messageId").asText())
                        .receiptHandle(entry.path("receiptHandle").asText())
                        .body(entry.path("body").asText())
                        .md5OfBody(entry.path("md5OfBody").asText())
                        .attributesWithStrings(attributes)
                        .build();

        byte[] event = SqsEvent.of(List.of(message), entry.path("eventSourceARN").asText());

        assertThat(JSON.readTree(event)).isEqualTo(sample);
    }
}
