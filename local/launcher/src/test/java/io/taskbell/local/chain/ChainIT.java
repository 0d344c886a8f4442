package io.taskbell.local.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.bus.Bus;
import io.taskbell.local.functions.TestFunction;
import io.taskbell.local.mail.MailServer;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import io.taskbell.local.pipe.Pipe;
import io.taskbell.local.poller.QueuePoller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A change on its way from the change log's stream to the mailbox, through real parts. */
class ChainIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir static Path folder;

    private static DynamoDbClient tables;
    private static DynamoDbStreamsClient streams;
    private static SqsClient queues;
    private static MailServer mail;
    private static TestFunction function;
    private static Bus bus;
    private static Pipe pipe;
    private static QueuePoller poller;

    @BeforeAll
    static void start() {
        tables = LocalAws.dynamoDb(TestParts.dynamoDb());
        streams = LocalAws.dynamoDbStreams(TestParts.dynamoDb());
        queues = LocalAws.sqs(TestParts.queues());
        mail = new MailServer(0, folder.resolve("mail"), Optional.empty(), Clock.systemUTC());
        mail.start();
        function =
                new TestFunction(
                        "mailing",
                        MailingFunction.class,
                        Duration.ofSeconds(10),
                        Map.of("TEST_SES", "http://127.0.0.1:" + mail.port()));
        bus = new Bus(TestParts.root().resolve("terraform/events/rules"), queues);
        bus.start();
        poller = new QueuePoller(queues, "notifications", 10, function.api());
        poller.start();
        pipe = startPipe();
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(pipe, poller, bus, function, mail, queues, streams, tables)
                .forEach(ChainIT::close);
    }

    @Test
    void aChangeBecomesAMailAndAnUpdateOfItsItemDoesNot() throws Exception {
        String task = put(1);
        tables.updateItem(
                r ->
                        r.tableName("change_log")
                                .key(
                                        Map.of(
                                                "taskId", text(task),
                                                "version", AttributeValue.fromN("1")))
                                .updateExpression("SET note = :n")
                                .expressionAttributeValues(Map.of(":n", text("seen"))));
        String later = put(1);

        await().until(() -> subjects().contains(later + "/1"));

        assertThat(subjects()).containsOnlyOnce(task + "/1");
    }

    @Test
    void aChangeOfAnUnknownKindMatchesNoRule() throws Exception {
        String unknown = put(1, "task.unheard-of.v1");
        String known = put(1);

        await().until(() -> subjects().contains(known + "/1"));

        assertThat(subjects()).doesNotContain(unknown + "/1");
    }

    @Test
    void changesMadeWhileThePipeIsAwayAreDeliveredOnceItIsBackAndOlderOnesNotAgain()
            throws Exception {
        String before = put(1);
        await().until(() -> subjects().contains(before + "/1"));
        pipe.close();
        List<String> meanwhile = IntStream.range(0, 250).mapToObj(i -> put(1)).toList();

        pipe = startPipe();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                subjects()
                                        .containsAll(
                                                meanwhile.stream().map(t -> t + "/1").toList()));

        assertThat(subjects()).containsOnlyOnce(before + "/1").doesNotHaveDuplicates();
    }

    @Test
    void aMailServerThatIsDownDelaysMailsAndLosesNone() throws Exception {
        setFaults("{\"status\":500}");
        List<String> changes = IntStream.range(0, 20).mapToObj(i -> put(1)).toList();
        String last = changes.getLast();
        await().until(() -> receiveCount() > 0);

        setFaults("{}");

        // the queue's visibility time-out is 30 s
        await().atMost(Duration.ofSeconds(60))
                .until(() -> subjects().containsAll(changes.stream().map(t -> t + "/1").toList()));
        assertThat(subjects()).contains(last + "/1").doesNotHaveDuplicates();
    }

    @Test
    void mailsArriveFarWithinTheSecondOfTheChange() throws Exception {
        String warmUp = put(1);
        await().until(() -> subjects().contains(warmUp + "/1"));
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            String task = put(1);
            await().pollDelay(Duration.ofMillis(1))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> subjects().contains(task + "/1"));
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        millis.sort(null);
        System.out.println("change log -> mail, ms: " + millis);

        assertThat(millis.get(10)).isLessThan(300);
    }

    private static Pipe startPipe() {
        Pipe started =
                new Pipe(
                        tables,
                        streams,
                        "change_log",
                        TestParts.root().resolve("terraform/events"),
                        folder.resolve("pipe/checkpoint.json"),
                        bus);
        started.start();
        return started;
    }

    private static String put(int version) {
        return put(version, "task.created.v1");
    }

    private static String put(int version, String type) {
        String task = UUID.randomUUID().toString();
        tables.putItem(
                r ->
                        r.tableName("change_log")
                                .item(
                                        Map.of(
                                                "taskId", text(task),
                                                "version", AttributeValue.fromN("" + version),
                                                "projectId", text("p"),
                                                "occurredAt", text(Instant.now().toString()),
                                                "eventId", text(UUID.randomUUID().toString()),
                                                "type", text(type),
                                                "correlationId", text("c"),
                                                "payload", text("{\"제목\":\"주간 보고 🛎\"}"))));
        return task;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (JsonNode message : get("/api/v1/messages?limit=10000").path("messages")) {
            subjects.add(message.path("Subject").asText());
        }
        return subjects;
    }

    private static JsonNode get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + mail.port() + path);
        return JSON.readTree(
                HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                        .body());
    }

    private static void setFaults(String faults) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + mail.port() + "/faults");
        HTTP.send(
                HttpRequest.newBuilder(address).PUT(BodyPublishers.ofString(faults)).build(),
                BodyHandlers.discarding());
    }

    private static int receiveCount() {
        String url = queues.getQueueUrl(r -> r.queueName("notifications")).queueUrl();
        return Integer.parseInt(
                queues.getQueueAttributes(
                                r ->
                                        r.queueUrl(url)
                                                .attributeNamesWithStrings(
                                                        "ApproximateNumberOfMessagesNotVisible"))
                        .attributesAsStrings()
                        .get("ApproximateNumberOfMessagesNotVisible"));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
