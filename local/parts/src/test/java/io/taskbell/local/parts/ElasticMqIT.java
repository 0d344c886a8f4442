package io.taskbell.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class ElasticMqIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MESSAGES = 100;

    @TempDir Path folder;

    @Test
    void keepsAcknowledgedMessagesThroughAKill() throws Exception {
        var elasticMq = new ElasticMq(TestParts.root(), FreePort.find());
        var acknowledged = new ArrayList<String>();
        try (var first = started(elasticMq);
                var client = LocalAws.sqs(elasticMq.address())) {
            createQueues(client);
            IntStream.range(0, MESSAGES)
                    .mapToObj(number -> "message 알림 " + number)
                    .forEach(
                            body -> {
                                send(client, body);
                                acknowledged.add(body);
                            });
            first.kill();
        }
        try (var second = started(elasticMq);
                var client = LocalAws.sqs(elasticMq.address())) {
            createQueues(client);
            assertThat(receiveAll(client)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void forgetsDeletedMessagesThroughAKill() throws Exception {
        var elasticMq = new ElasticMq(TestParts.root(), FreePort.find());
        try (var first = started(elasticMq);
                var client = LocalAws.sqs(elasticMq.address())) {
            createQueues(client);
            send(client, "one");
            assertThat(receiveAll(client)).containsExactly("one");
            send(client, "two");
            first.kill();
        }
        try (var second = started(elasticMq);
                var client = LocalAws.sqs(elasticMq.address())) {
            assertThat(receiveAll(client)).containsExactly("two");
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void makesEveryQueueWithItsDeadLetterQueue() {
        try (var client = LocalAws.sqs(TestParts.queues())) {
            createQueues(client);
            var attributes =
                    client.getQueueAttributes(
                                    r ->
                                            r.queueUrl(url(client))
                                                    .attributeNames(QueueAttributeName.ALL))
                            .attributes();
            assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
            assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                    .contains("notifications-dead", "500");
        }
    }

    private RunningPart started(ElasticMq elasticMq) throws InterruptedException {
        return RunningPart.start(
                        elasticMq.keepingDataIn(
                                folder.resolve("data"), folder.resolve("queue.log")))
                .awaitReady(PATIENCE);
    }

    private static void createQueues(SqsClient client) {
        Queues.create(client, TestParts.root().resolve("terraform/queues"));
    }

    private static String url(SqsClient client) {
        return client.getQueueUrl(r -> r.queueName("notifications")).queueUrl();
    }

    private static void send(SqsClient client, String body) {
        client.sendMessage(r -> r.queueUrl(url(client)).messageBody(body));
    }

    /** Deletes what it receives. */
    private static List<String> receiveAll(SqsClient client) {
        var bodies = new ArrayList<String>();
        List<Message> batch;
        do {
            batch =
                    client.receiveMessage(r -> r.queueUrl(url(client)).maxNumberOfMessages(10))
                            .messages();
            for (Message message : batch) {
                bodies.add(message.body());
                client.deleteMessage(
                        r -> r.queueUrl(url(client)).receiptHandle(message.receiptHandle()));
            }
        } while (!batch.isEmpty());
        return bodies;
    }
}
