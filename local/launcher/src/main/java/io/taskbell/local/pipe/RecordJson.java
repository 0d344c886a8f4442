package io.taskbell.local.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A stream record in the JSON form in which pipes, filters and Lambda see it. */
final class RecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    static ObjectNode of(Record entry, String streamArn) {
        ObjectNode json = JSON.objectNode();
        json.put("eventID", entry.eventID());
        json.put("eventName", entry.eventNameAsString());
        json.put("eventVersion", entry.eventVersion());
        json.put("eventSource", entry.eventSource());
        json.put("awsRegion", entry.awsRegion());
        json.set("dynamodb", change(entry.dynamodb()));
        json.put("eventSourceARN", streamArn);
        return json;
    }

    private static ObjectNode change(StreamRecord change) {
        ObjectNode json = JSON.objectNode();
        json.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        json.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            json.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            json.set("OldImage", item(change.oldImage()));
        }
        json.put("SequenceNumber", change.sequenceNumber());
        json.put("SizeBytes", change.sizeBytes());
        json.put("StreamViewType", change.streamViewTypeAsString());
        return json;
    }

    private static ObjectNode item(Map<String, AttributeValue> attributes) {
        ObjectNode json = JSON.objectNode();
        attributes.forEach((name, value) -> json.set(name, attribute(value)));
        return json;
    }

    private static ObjectNode attribute(AttributeValue value) {
        ObjectNode json = JSON.objectNode();
        return switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case B -> json.put("B", base64(value.b()));
            case M -> json.set("M", item(value.m()));
            case L -> json.set("L", array(value.l().stream().map(RecordJson::attribute).toList()));
            case SS -> json.set("SS", texts(value.ss()));
            case NS -> json.set("NS", texts(value.ns()));
            case BS -> json.set("BS", texts(value.bs().stream().map(RecordJson::base64).toList()));
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("attribute of an unknown type");
        };
    }

    private static ArrayNode texts(List<String> texts) {
        return array(texts.stream().map(JSON::textNode).toList());
    }

    private static ArrayNode array(List<? extends JsonNode> elements) {
        return JSON.arrayNode().addAll(elements);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
