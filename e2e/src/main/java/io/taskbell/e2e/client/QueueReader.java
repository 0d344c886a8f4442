package io.taskbell.e2e.client;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How much lies in the queues. */
public final class QueueReader implements AutoCloseable {
    private final SqsClient queues;

    public QueueReader(URI address) {
        this.queues = PatientClients.queues(address);
    }

    /** Messages waiting, delayed or being worked on. */
    public long depth(String queue) {
        String url = queues.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        Map<QueueAttributeName, String> attributes =
                queues.getQueueAttributes(
                                request ->
                                        request.queueUrl(url)
                                                .attributeNames(
                                                        APPROXIMATE_NUMBER_OF_MESSAGES,
                                                        APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                                        APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                        .attributes();
        return attributes.values().stream().mapToLong(Long::parseLong).sum();
    }

    @Override
    public void close() {
        queues.close();
    }
}
