package io.taskbell.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class DynamoDbLocalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ITEMS = 50;

    @TempDir Path folder;

    @Test
    void keepsItemsAndTheirStreamThroughAKill() throws Exception {
        var dynamoDb = new DynamoDbLocal(TestParts.root(), FreePort.find());
        try (var first = started(dynamoDb);
                var client = LocalAws.dynamoDb(dynamoDb.address())) {
            createTables(client);
            IntStream.range(0, ITEMS).forEach(version -> put(client, version));
            first.kill();
        }
        try (var second = started(dynamoDb);
                var client = LocalAws.dynamoDb(dynamoDb.address());
                var streams = LocalAws.dynamoDbStreams(dynamoDb.address())) {
            createTables(client);
            assertThat(query(client)).hasSize(ITEMS);
            assertThat(streamOf(client, streams)).hasSize(ITEMS);
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void makesEveryTableWithItsIndexAndTimeToLive() throws Exception {
        try (var client = LocalAws.dynamoDb(TestParts.dynamoDb());
                var definitions = Files.list(TestParts.root().resolve("terraform/tables"))) {
            assertThat(client.listTables().tableNames())
                    .contains("users", "change_log", "delivery")
                    .containsExactlyInAnyOrderElementsOf(
                            definitions
                                    .map(file -> file.getFileName().toString())
                                    .map(name -> name.replace(".json", ""))
                                    .toList());
            assertThat(
                            client.describeTable(r -> r.tableName("change_log"))
                                    .table()
                                    .globalSecondaryIndexes())
                    .extracting(index -> index.indexName())
                    .containsExactly("by_project");
            assertThat(
                            client.describeTimeToLive(r -> r.tableName("delivery"))
                                    .timeToLiveDescription()
                                    .attributeName())
                    .isEqualTo("expiresAt");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        int port = TestParts.dynamoDb().getPort();
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                boolean reachable = isReachable(address, port);
                boolean expected = address.equals(InetAddress.getByName("127.0.0.1"));
                assertThat(reachable).as(address.toString()).isEqualTo(expected);
            }
        }
    }

    private static boolean isReachable(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (java.io.IOException refused) {
            return false;
        }
    }

    private RunningPart started(DynamoDbLocal dynamoDb) throws InterruptedException {
        return RunningPart.start(
                        dynamoDb.keepingDataIn(
                                folder.resolve("data"), folder.resolve("dynamodb.log")))
                .awaitReady(PATIENCE);
    }

    private static void createTables(DynamoDbClient client) {
        DynamoDbTables.create(client, TestParts.root().resolve("terraform/tables"));
    }

    private static void put(DynamoDbClient client, int version) {
        client.putItem(
                request ->
                        request.tableName("change_log")
                                .item(
                                        Map.of(
                                                "taskId", AttributeValue.fromS("a-task"),
                                                "version",
                                                        AttributeValue.fromN(
                                                                Integer.toString(version))))
                                .conditionExpression("attribute_not_exists(taskId)"));
    }

    private static List<Map<String, AttributeValue>> query(DynamoDbClient client) {
        return client.query(
                        request ->
                                request.tableName("change_log")
                                        .keyConditionExpression("taskId = :task")
                                        .expressionAttributeValues(
                                                Map.of(":task", AttributeValue.fromS("a-task"))))
                .items();
    }

    private static List<Record> streamOf(DynamoDbClient client, DynamoDbStreamsClient streams) {
        String stream =
                client.describeTable(r -> r.tableName("change_log")).table().latestStreamArn();
        return streams
                .describeStream(r -> r.streamArn(stream))
                .streamDescription()
                .shards()
                .stream()
                .flatMap(
                        shard -> {
                            String iterator =
                                    streams.getShardIterator(
                                                    r ->
                                                            r.streamArn(stream)
                                                                    .shardId(shard.shardId())
                                                                    .shardIteratorType(
                                                                            ShardIteratorType
                                                                                    .TRIM_HORIZON))
                                            .shardIterator();
                            return streams
                                    .getRecords(r -> r.shardIterator(iterator))
                                    .records()
                                    .stream();
                        })
                .toList();
    }
}
