package io.taskbell.local.poller;

import io.taskbell.local.functions.RuntimeApi;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Lambda's event source mapping for one queue. */
public final class QueuePoller implements AutoCloseable {
    public QueuePoller(SqsClient queues, String queueName, int batchSize, RuntimeApi function) {}

    public void start() {}

    @Override
    public void close() {}
}
