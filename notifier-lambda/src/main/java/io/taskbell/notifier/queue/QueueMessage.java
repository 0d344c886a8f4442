package io.taskbell.notifier.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * One record of what Lambda hands over from SQS.
 *
 * <p>Before: {@link QueueBatch}. After: {@link ChangeMessage}.
 *
 * @param body the bus event as JSON text
 * @param queueArn {@code arn:aws:sqs:<region>:<account>:<queue>}
 */
public record QueueMessage(
        String messageId,
        String receiptHandle,
        String body,
        Map<String, String> attributes,
        @JsonProperty("eventSourceARN") String queueArn) {

    public QueueMessage {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /** How often SQS has handed this message out, this time included; 1 where SQS does not say. */
    public int receiveCount() {
        return Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1"));
    }

    /** The queue's name: the last part of its ARN. */
    public String queueName() {
        return queueArn.substring(queueArn.lastIndexOf(':') + 1);
    }
}
