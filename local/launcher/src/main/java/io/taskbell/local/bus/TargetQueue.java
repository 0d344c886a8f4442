package io.taskbell.local.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** A rule's target. */
final class TargetQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TargetQueue.class);

    /** SQS's limits, the smaller of the old and the new one. */
    private static final int MAX_ENTRIES = 10;

    private static final int MAX_BYTES = 256 * 1024;

    private final String name;
    private final SqsClient queues;
    private @Nullable String url;

    TargetQueue(String name, SqsClient queues) {
        this.name = name;
        this.queues = queues;
    }

    void send(List<String> bodies) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (String body : bodies) {
            int size = body.getBytes(UTF_8).length;
            if (size > MAX_BYTES) {
                // As on AWS, where the bus refuses it: its change stays readable in the change log.
                LOG.error("event is too large for queue {}, dropped: {} bytes", name, size);
                continue;
            }
            if (batch.size() == MAX_ENTRIES || bytes + size > MAX_BYTES) {
                sendBatch(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(entry(batch.size(), body));
            bytes += size;
        }
        sendBatch(batch);
    }

    private static SendMessageBatchRequestEntry entry(int index, String body) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .messageBody(body)
                .build();
    }

    private void sendBatch(List<SendMessageBatchRequestEntry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        String queueUrl = url();
        SendMessageBatchResponse response =
                queues.sendMessageBatch(r -> r.queueUrl(queueUrl).entries(batch));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            throw new IllegalStateException(
                    "queue %s refused %d of %d events: %s"
                            .formatted(
                                    name,
                                    response.failed().size(),
                                    batch.size(),
                                    response.failed().get(0).message()));
        }
    }

    private String url() {
        String known = url;
        if (known == null) {
            known = queues.getQueueUrl(r -> r.queueName(name)).queueUrl();
            url = known;
        }
        return known;
    }
}
