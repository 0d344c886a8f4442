package io.taskbell.e2e.client;

import static java.util.Objects.requireNonNull;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.codec.EventCodec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The change log itself, one task at a time. */
public final class ChangeLogReader implements AutoCloseable {
    private final DynamoDbClient dynamoDb;

    public ChangeLogReader(URI address) {
        this.dynamoDb = PatientClients.dynamoDb(address);
    }

    /** The task's entries by version, each as the log holds it. */
    public List<Map<String, AttributeValue>> items(String taskId) {
        return dynamoDb
                .queryPaginator(
                        QueryRequest.builder()
                                .tableName("change_log")
                                .keyConditionExpression("taskId = :task")
                                .expressionAttributeValues(
                                        Map.of(":task", AttributeValue.fromS(taskId)))
                                .consistentRead(true)
                                .build())
                .items()
                .stream()
                .toList();
    }

    /** The task's events by version. */
    public List<EventEnvelope> events(String taskId) {
        return items(taskId).stream()
                .map(item -> EventCodec.read(requireNonNull(item.get("payload"), "payload").s()))
                .toList();
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
