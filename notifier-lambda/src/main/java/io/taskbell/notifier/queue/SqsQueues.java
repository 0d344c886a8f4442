package io.taskbell.notifier.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * What goes back to SQS: a message that rests before its next try, or a copy in the dead-letter
 * queue.
 *
 * <p>Before: {@link io.taskbell.notifier.BatchRun}. After: SQS.
 */
public final class SqsQueues {
    /** Every queue has its dead-letter queue under this name. */
    private static final String DEAD_SUFFIX = "-dead";

    /** SQS takes no more in one call. */
    private static final int MOST_PER_CALL = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SqsQueues.class);

    private final Supplier<SqsClient> sqs;
    private final BackOff backOff;
    private final Map<String, String> urlByName = new ConcurrentHashMap<>();

    /**
     * @param sqs asked for the client when something failed, not before: most batches need none
     */
    public SqsQueues(Supplier<SqsClient> sqs, BackOff backOff) {
        this.sqs = sqs;
        this.backOff = backOff;
    }

    /**
     * Lets failed messages rest, each by its own count. Where SQS does not take it, the queue's
     * visibility time-out applies; they return either way.
     */
    public void rest(Collection<QueueMessage> failed) {
        for (List<QueueMessage> call : chunks(failed)) {
            try {
                restInOneCall(call);
            } catch (SdkException e) {
                LOG.warn("Back-off not set; the queue's visibility time-out applies", e);
            }
        }
    }

    /**
     * Copies a message to its dead-letter queue.
     *
     * @param notes what operators need to know: at most ten names and words
     * @return whether SQS took the copy; only then may the message leave its queue
     */
    public boolean bury(QueueMessage message, Map<String, String> notes) {
        try {
            var attributes = new HashMap<String, MessageAttributeValue>();
            notes.forEach((name, note) -> attributes.put(name, text(note)));
            attributes.put("messageId", text(message.messageId()));
            sqs.get()
                    .sendMessage(
                            send ->
                                    send.queueUrl(url(message.queueName() + DEAD_SUFFIX))
                                            .messageBody(message.body())
                                            .messageAttributes(attributes));
            return true;
        } catch (SdkException e) {
            LOG.error("Dead-letter queue did not take the message; it stays in its queue", e);
            return false;
        }
    }

    private void restInOneCall(List<QueueMessage> messages) {
        var entries = new ArrayList<ChangeMessageVisibilityBatchRequestEntry>();
        for (QueueMessage message : messages) {
            int seconds = (int) backOff.after(message.receiveCount()).toSeconds();
            entries.add(
                    ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(Integer.toString(entries.size()))
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(seconds)
                            .build());
        }
        String url = url(messages.getFirst().queueName());
        sqs.get().changeMessageVisibilityBatch(change -> change.queueUrl(url).entries(entries));
    }

    private String url(String queueName) {
        return urlByName.computeIfAbsent(
                queueName, name -> sqs.get().getQueueUrl(get -> get.queueName(name)).queueUrl());
    }

    private static List<List<QueueMessage>> chunks(Collection<QueueMessage> messages) {
        var all = List.copyOf(messages);
        var chunks = new ArrayList<List<QueueMessage>>();
        for (int from = 0; from < all.size(); from += MOST_PER_CALL) {
            chunks.add(all.subList(from, Math.min(all.size(), from + MOST_PER_CALL)));
        }
        return chunks;
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
