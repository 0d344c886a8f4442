package io.taskbell.local.poller;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue that a poller empties. */
final class SourceQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SourceQueue.class);

    /** A message ends the wait at once; the launcher's end waits for it, so it is short. */
    private static final int WAIT_SECONDS = 1;

    private final SqsClient queues;
    private final String name;
    private final int batchSize;
    private @Nullable Address address;

    private record Address(String url, String arn) {}

    SourceQueue(SqsClient queues, String name, int batchSize) {
        this.queues = queues;
        this.name = name;
        this.batchSize = batchSize;
    }

    String arn() {
        return address().arn();
    }

    List<Message> receive() {
        String url = address().url();
        return queues.receiveMessage(
                        r ->
                                r.queueUrl(url)
                                        .maxNumberOfMessages(batchSize)
                                        .waitTimeSeconds(WAIT_SECONDS)
                                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                        .messageAttributeNames("All"))
                .messages();
    }

    /** What cannot be deleted comes again: the function knows a repeat. */
    void delete(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        String url = address().url();
        List<DeleteMessageBatchRequestEntry> entries =
                IntStream.range(0, messages.size())
                        .mapToObj(i -> entry(i, messages.get(i)))
                        .toList();
        DeleteMessageBatchResponse response =
                queues.deleteMessageBatch(r -> r.queueUrl(url).entries(entries));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            LOG.warn(
                    "queue {} did not delete {} messages: {}",
                    name,
                    response.failed().size(),
                    response.failed().get(0).message());
        }
    }

    private static DeleteMessageBatchRequestEntry entry(int index, Message message) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .receiptHandle(message.receiptHandle())
                .build();
    }

    private Address address() {
        Address known = address;
        if (known == null) {
            String url = queues.getQueueUrl(r -> r.queueName(name)).queueUrl();
            String arn =
                    queues.getQueueAttributes(
                                    r ->
                                            r.queueUrl(url)
                                                    .attributeNames(QueueAttributeName.QUEUE_ARN))
                            .attributes()
                            .get(QueueAttributeName.QUEUE_ARN);
            known = new Address(url, requireNonNull(arn, "queue without ARN"));
            address = known;
        }
        return known;
    }
}
