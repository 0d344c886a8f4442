package io.taskbell.local.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class EventMakerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final JsonNode sample = read("4-stream-record.json");
    private final String streamArn = sample.path("eventSourceARN").asText();
    private final EventMaker events =
            new EventMaker(
                    Path.of(System.getProperty("taskbell.root", "../.."), "terraform/events"));

    @Test
    void seesARecordAsThePipeOnAwsSeesIt() throws Exception {
        JsonNode seen = JSON.readTree(RecordJson.of(entry("INSERT"), streamArn).toString());

        assertThat(seen).isEqualTo(sample);
    }

    @Test
    void makesTheSampleRecordTheSampleEvent() {
        ObjectNode event = events.event(entry("INSERT"), streamArn).orElseThrow();
        ObjectNode expected = (ObjectNode) read("5-bus-event.json");

        assertThat(event.without("id").toString()).isEqualTo(expected.without("id").toString());
    }

    @Test
    void givesARecordTheSameIdEachTime() {
        String first = events.event(entry("INSERT"), streamArn).orElseThrow().path("id").asText();
        String again = events.event(entry("INSERT"), streamArn).orElseThrow().path("id").asText();

        assertThat(UUID.fromString(first)).isEqualTo(UUID.fromString(again));
    }

    @Test
    void letsOnlyInsertsThrough() {
        assertThat(events.event(entry("MODIFY"), streamArn)).isEmpty();
        assertThat(events.event(entry("REMOVE"), streamArn)).isEmpty();
    }

    private Record entry(String eventName) {
        JsonNode change = sample.path("dynamodb");
        return Record.builder()
                .eventID(sample.path("eventID").asText())
                .eventName(eventName)
                .eventVersion(sample.path("eventVersion").asText())
                .eventSource(sample.path("eventSource").asText())
                .awsRegion(sample.path("awsRegion").asText())
                .dynamodb(
                        r ->
                                r.approximateCreationDateTime(
                                                Instant.ofEpochSecond(
                                                        change.path("ApproximateCreationDateTime")
                                                                .asLong()))
                                        .keys(item(change.path("Keys")))
                                        .newImage(item(change.path("NewImage")))
                                        .sequenceNumber(change.path("SequenceNumber").asText())
                                        .sizeBytes(change.path("SizeBytes").asLong())
                                        .streamViewType(change.path("StreamViewType").asText()))
                .build();
    }

    private static Map<String, AttributeValue> item(JsonNode json) {
        Map<String, AttributeValue> item = new HashMap<>();
        json.properties()
                .forEach(
                        field ->
                                item.put(
                                        field.getKey(),
                                        field.getValue().has("S")
                                                ? AttributeValue.fromS(
                                                        field.getValue().path("S").asText())
                                                : AttributeValue.fromN(
                                                        field.getValue().path("N").asText())));
        return item;
    }

    private static JsonNode read(String hop) {
        try {
            return JSON.readTree(Sample.at(hop));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
