package io.taskbell.local.pipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.event.ruler.Ruler;

/**
 * A stream record as the bus event that the pipe makes of it, if its filter lets it through: by the
 * filter and template that Terraform gives to AWS.
 */
final class EventMaker {
    private static final String SOURCE = "taskbell.change-log";
    private static final String DETAIL_TYPE = "TaskChange";

    private final String filter;
    private final InputTemplate template;

    EventMaker(Path eventsFolder) {
        try {
            filter = Files.readString(eventsFolder.resolve("pipe-filter.json"));
            template =
                    new InputTemplate(
                            Files.readString(eventsFolder.resolve("pipe-input.template")));
        } catch (IOException e) {
            throw new UncheckedIOException("pipe files cannot be read from " + eventsFolder, e);
        }
    }

    Optional<ObjectNode> event(Record entry, String streamArn) {
        ObjectNode input = RecordJson.of(entry, streamArn);
        return passes(input) ? Optional.of(event(entry, streamArn, input)) : Optional.empty();
    }

    private boolean passes(ObjectNode input) {
        try {
            return Ruler.matchesRule(input.toString(), filter);
        } catch (Exception e) {
            throw new IllegalStateException("pipe filter cannot be applied", e);
        }
    }

    private ObjectNode event(Record entry, String streamArn, ObjectNode input) {
        Instant time = entry.dynamodb().approximateCreationDateTime();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0");
        event.put("id", id(entry, streamArn).toString());
        event.put("detail-type", DETAIL_TYPE);
        event.put("source", SOURCE);
        event.put("account", streamArn.split(":", 6)[4]);
        event.put("time", Instant.ofEpochSecond(time.getEpochSecond()).toString());
        event.put("region", entry.awsRegion());
        event.putArray("resources");
        event.set("detail", template.render(input));
        return event;
    }

    /** The same each time the record is read, so that a repeat can be known by it. */
    private static UUID id(Record entry, String streamArn) {
        String name = streamArn + "/" + entry.dynamodb().sequenceNumber();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
