package io.taskbell.e2e.client;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues: how much lies in them, and what nobody else would put there. */
public final class QueueClient implements AutoCloseable {
    private final SqsClient queues;

    public QueueClient(URI address) {
        this.queues = PatientClients.queues(address);
    }

    /** Messages waiting, delayed or being worked on. */
    public long depth(String queue) {
        String url = url(queue);
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

    public void send(String queue, String body) {
        queues.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    public void purge(String queue) {
        queues.purgeQueue(request -> request.queueUrl(url(queue)));
    }

    private String url(String queue) {
        return queues.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    @Override
    public void close() {
        queues.close();
    }
}
