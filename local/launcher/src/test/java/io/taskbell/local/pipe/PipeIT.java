package io.taskbell.local.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskbell.local.bus.Bus;
import io.taskbell.local.parts.DynamoDbLocal;
import io.taskbell.local.parts.DynamoDbTables;
import io.taskbell.local.parts.ElasticMq;
import io.taskbell.local.parts.FreePort;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.Queues;
import io.taskbell.local.parts.RunningPart;
import io.taskbell.local.parts.TestParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The pipe with parts of its own, which are killed under it. */
class PipeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path TERRAFORM = TestParts.root().resolve("terraform");

    @TempDir Path folder;

    private final DynamoDbLocal dynamoDb = new DynamoDbLocal(TestParts.root(), FreePort.find());
    private final ElasticMq elasticMq = new ElasticMq(TestParts.root(), FreePort.find());
    private final DynamoDbClient tables = LocalAws.dynamoDb(dynamoDb.address());
    private final DynamoDbStreamsClient streams = LocalAws.dynamoDbStreams(dynamoDb.address());
    private final SqsClient queues = LocalAws.sqs(elasticMq.address());
    private final List<String> delivered = new ArrayList<>();
    private RunningPart dynamoDbProcess;
    private RunningPart elasticMqProcess;
    private Bus bus;
    private Pipe pipe;

    @BeforeEach
    void start() throws Exception {
        startDynamoDb();
        startElasticMq();
        DynamoDbTables.create(tables, TERRAFORM.resolve("tables"));
        Queues.create(queues, TERRAFORM.resolve("queues"));
        bus = new Bus(TERRAFORM.resolve("events/rules"), queues);
        bus.start();
        startPipe();
    }

    @AfterEach
    void stop() {
        pipe.close();
        dynamoDbProcess.kill();
        elasticMqProcess.kill();
        tables.close();
        streams.close();
        queues.close();
    }

    @Test
    void goesOnWhereItWasWhenDynamoDbWasAway() throws Exception {
        List<String> before = put(5);
        awaitDelivered(before);

        dynamoDbProcess.kill();
        startDynamoDb();
        List<String> after = put(5);

        awaitDelivered(after);
        assertThat(delivered).hasSize(10);
    }

    @Test
    void keepsWhatTheQueueCannotTake() throws Exception {
        elasticMqProcess.kill();
        List<String> changes = put(30);

        startElasticMq();

        awaitDelivered(changes);
        assertThat(delivered).hasSize(30);
    }

    @Test
    void readsATableThatWasMadeAnewFromItsBeginning() throws Exception {
        awaitDelivered(put(3));
        pipe.close();
        tables.deleteTable(r -> r.tableName("change_log"));
        tables.waiter().waitUntilTableNotExists(r -> r.tableName("change_log"));
        DynamoDbTables.create(tables, TERRAFORM.resolve("tables"));
        List<String> changes = put(3);

        startPipe();

        awaitDelivered(changes);
    }

    @Test
    void goesOnWithWhatThereIsWhenItsPositionIsGone() throws Exception {
        awaitDelivered(put(3));
        pipe.close();
        Path checkpoint = folder.resolve("checkpoint.json");
        String text = Files.readString(checkpoint);
        Files.writeString(
                checkpoint,
                text.replaceAll(
                        "\"sequenceNumber\":\"\\d+\"",
                        "\"sequenceNumber\":\"000000000000000000001\""));
        List<String> changes = put(3);

        startPipe();

        awaitDelivered(changes);
    }

    private void startDynamoDb() throws InterruptedException {
        dynamoDbProcess =
                RunningPart.start(
                                dynamoDb.keepingDataIn(
                                        made("dynamodb"), folder.resolve("dynamodb.log")))
                        .awaitReady(PATIENCE);
    }

    private void startElasticMq() throws InterruptedException {
        elasticMqProcess =
                RunningPart.start(
                                elasticMq.keepingDataIn(made("queue"), folder.resolve("queue.log")))
                        .awaitReady(PATIENCE);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void startPipe() {
        pipe =
                new Pipe(
                        tables,
                        streams,
                        "change_log",
                        TERRAFORM.resolve("events"),
                        folder.resolve("checkpoint.json"),
                        bus);
        pipe.start();
    }

    private List<String> put(int count) {
        return IntStream.range(0, count).mapToObj(i -> put()).toList();
    }

    private String put() {
        String id = UUID.randomUUID().toString();
        tables.putItem(
                r ->
                        r.tableName("change_log")
                                .item(
                                        Map.of(
                                                "taskId", AttributeValue.fromS(id),
                                                "version", AttributeValue.fromN("1"),
                                                "projectId", AttributeValue.fromS("p"),
                                                "occurredAt", AttributeValue.fromS("now"),
                                                "eventId", AttributeValue.fromS(id),
                                                "type", AttributeValue.fromS("task.created.v1"),
                                                "payload", AttributeValue.fromS("{}"))));
        return id;
    }

    private void awaitDelivered(List<String> taskIds) {
        await().atMost(Duration.ofSeconds(20)).until(() -> receive().containsAll(taskIds));
    }

    private List<String> receive() {
        String url = queues.getQueueUrl(r -> r.queueName("notifications")).queueUrl();
        for (Message message :
                queues.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages()) {
            delivered.add(message.body().replaceAll(".*\"taskId\":\"([^\"]+)\".*", "$1"));
            queues.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
        return delivered;
    }
}
