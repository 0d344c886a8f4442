package io.taskbell.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.codec.EventCodec;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The notifier between a real queue, a real DynamoDB and an endpoint in the shape of SES. */
final class Stage implements AutoCloseable {
    static final int AMPLE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ARN = "arn:aws:sqs:ap-northeast-2:000000000000:";

    final SesServer ses = new SesServer();

    /** Starts at the real time: DynamoDB deletes what expired by its own clock. */
    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    final DynamoDbClient dynamoDb = LocalAws.dynamoDb(TestParts.dynamoDb());
    final SqsClient sqs = LocalAws.sqs(TestParts.queues());
    final String queue = "q-" + UUID.randomUUID();
    final String queueUrl;
    final String deadUrl;
    final NotifierHandler handler;

    Stage() {
        this(TestParts.dynamoDb());
    }

    /**
     * @param dynamoDbOfNotifier where the notifier looks for DynamoDB; the stage itself uses the
     *     real one
     */
    Stage(URI dynamoDbOfNotifier) {
        queueUrl = sqs.createQueue(create -> create.queueName(queue)).queueUrl();
        deadUrl = sqs.createQueue(create -> create.queueName(queue + "-dead")).queueUrl();
        System.setProperty("aws.region", "ap-northeast-2");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", dynamoDbOfNotifier.toString());
        System.setProperty("aws.endpointUrlSqs", TestParts.queues().toString());
        System.setProperty("aws.endpointUrlSesV2", ses.address().toString());
        handler = newHandler();
    }

    /** Another process of the notifier. */
    NotifierHandler newHandler() {
        var settings =
                new Settings(
                        URI.create("https://taskbell.example"),
                        "Taskbell <taskbell@taskbell.example>",
                        "users",
                        "delivery",
                        Duration.ofSeconds(1));
        return new NotifierHandler(new Wiring(settings, clock).batchRun());
    }

    /** Signs someone up; returns their id. */
    UUID person(String email, String name, String language) {
        UUID id = UUID.randomUUID();
        dynamoDb.putItem(
                put ->
                        put.tableName("users")
                                .item(
                                        Map.of(
                                                "pk", AttributeValue.fromS("user#" + id),
                                                "userId", AttributeValue.fromS(id.toString()),
                                                "email", AttributeValue.fromS(email),
                                                "name", AttributeValue.fromS(name),
                                                "language", AttributeValue.fromS(language))));
        return id;
    }

    void send(EventEnvelope event) {
        send(body(event));
    }

    /** A change for one recipient as it is handed out, without having been in a queue. */
    Message queued(UUID recipient) {
        return Message.builder()
                .messageId(UUID.randomUUID().toString())
                .receiptHandle("handle")
                .body(body(new TaskHistory(recipient, recipient).nextChange()))
                .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"))
                .build();
    }

    private static String body(EventEnvelope event) {
        ObjectNode bus = MAPPER.createObjectNode().put("detail-type", "TaskChange");
        bus.putObject("detail").put("payload", EventCodec.write(event));
        return bus.toString();
    }

    void send(String body) {
        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(body));
    }

    /** Waits for as many messages as are wanted. */
    List<Message> receive(int wanted) {
        var messages = new ArrayList<Message>();
        long start = System.nanoTime();
        while (messages.size() < wanted && System.nanoTime() - start < PATIENCE.toNanos()) {
            messages.addAll(receiveFrom(queueUrl));
        }
        assertThat(messages).hasSize(wanted);
        return messages;
    }

    List<Message> receiveFrom(String url) {
        return sqs.receiveMessage(
                        receive ->
                                receive.queueUrl(url)
                                        .maxNumberOfMessages(10)
                                        .waitTimeSeconds(3)
                                        .visibilityTimeout(30)
                                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                        .messageAttributeNames("All"))
                .messages();
    }

    Set<String> handle(List<Message> messages) {
        return handle(handler, messages, AMPLE);
    }

    /** Returns the ids of the messages that failed. */
    Set<String> handle(NotifierHandler notifier, List<Message> messages, int remainingMillis) {
        var out = new ByteArrayOutputStream();
        try {
            notifier.handleRequest(
                    new ByteArrayInputStream(batch(messages)),
                    out,
                    new Invocation(remainingMillis));
            var failed = new HashSet<String>();
            JsonNode answer = MAPPER.readTree(out.toByteArray());
            answer.get("batchItemFailures")
                    .forEach(item -> failed.add(item.get("itemIdentifier").textValue()));
            return failed;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    byte[] batch(List<Message> messages) {
        ObjectNode batch = MAPPER.createObjectNode();
        var records = batch.putArray("Records");
        for (Message message : messages) {
            ObjectNode entry = records.addObject();
            entry.put("messageId", message.messageId());
            entry.put("receiptHandle", message.receiptHandle());
            entry.put("body", message.body());
            entry.put("eventSourceARN", ARN + queue);
            entry.putObject("attributes")
                    .put(
                            "ApproximateReceiveCount",
                            message.attributes()
                                    .get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
        }
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The ledger's item, by attribute. */
    Map<String, AttributeValue> delivery(EventEnvelope event, UUID recipient) {
        return dynamoDb.getItem(
                        get ->
                                get.tableName("delivery")
                                        .consistentRead(true)
                                        .key(
                                                Map.of(
                                                        "deliveryId",
                                                        AttributeValue.fromS(
                                                                event.eventId().toString()),
                                                        "recipientId",
                                                        AttributeValue.fromS(
                                                                recipient.toString()))))
                .item();
    }

    String state(EventEnvelope event, UUID recipient) {
        return delivery(event, recipient).get("state").s();
    }

    @Override
    public void close() {
        ses.close();
        dynamoDb.close();
        sqs.close();
    }
}
