package io.taskbell.local.poller;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Messages as the event that Lambda makes of them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     SQS</a>
 */
final class SqsEvent {
    private SqsEvent() {}

    static byte[] of(List<Message> messages, String queueArn) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> records.add(entry(message, queueArn)));
        return event.toString().getBytes(UTF_8);
    }

    private static ObjectNode entry(Message message, String queueArn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("messageId", message.messageId());
        json.put("receiptHandle", message.receiptHandle());
        json.put("body", message.body());
        ObjectNode attributes = json.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        json.set("messageAttributes", messageAttributes(message.messageAttributes()));
        json.put("md5OfBody", message.md5OfBody());
        json.put("eventSource", "aws:sqs");
        json.put("eventSourceARN", queueArn);
        json.put("awsRegion", queueArn.split(":", 6)[3]);
        return json;
    }

    private static ObjectNode messageAttributes(Map<String, MessageAttributeValue> attributes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        attributes.forEach(
                (name, value) -> {
                    ObjectNode attribute = json.putObject(name);
                    if (value.stringValue() != null) {
                        attribute.put("stringValue", value.stringValue());
                    }
                    if (value.binaryValue() != null) {
                        byte[] bytes = value.binaryValue().asByteArray();
                        attribute.put("binaryValue", Base64.getEncoder().encodeToString(bytes));
                    }
                    attribute.putArray("stringListValues");
                    attribute.putArray("binaryListValues");
                    attribute.put("dataType", value.dataType());
                });
        return json;
    }
}
