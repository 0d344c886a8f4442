package io.taskbell.local.poller;

import io.taskbell.local.functions.InvocationException;
import io.taskbell.local.functions.RuntimeApi;
import io.taskbell.local.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Gives a queue's messages to a function in batches and deletes those it has dealt with, as
 * Lambda's event source mapping does. Whatever is not deleted comes back after the queue's
 * visibility time-out. Before: [Bus]. After: [RuntimeApi].
 */
public final class QueuePoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);

    private final SourceQueue queue;
    private final RuntimeApi function;
    private final Loop loop;

    public QueuePoller(SqsClient queues, String queueName, int batchSize, RuntimeApi function) {
        this.queue = new SourceQueue(queues, queueName, batchSize);
        this.function = function;
        this.loop = new Loop("poller of queue " + queueName, this::round);
    }

    public void start() {
        loop.start();
    }

    private Duration round() {
        List<Message> messages = queue.receive();
        if (!messages.isEmpty()) {
            Set<String> done = handle(messages);
            queue.delete(messages.stream().filter(m -> done.contains(m.messageId())).toList());
        }
        return Duration.ZERO;
    }

    /**
     * @return ids of the messages that need not come again
     */
    private Set<String> handle(List<Message> messages) {
        List<String> ids = messages.stream().map(Message::messageId).toList();
        try {
            byte[] answer = function.invoke(SqsEvent.of(messages, queue.arn())).join();
            return BatchAnswer.succeeded(answer, ids);
        } catch (CompletionException e) {
            if (e.getCause() instanceof InvocationException failure) {
                LOG.warn("batch of {} messages comes again: {}", ids.size(), failure.getMessage());
                return Set.of();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
