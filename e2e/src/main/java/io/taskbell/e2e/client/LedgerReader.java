package io.taskbell.e2e.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The notifier's delivery ledger, one change at a time. */
public final class LedgerReader implements AutoCloseable {
    private final DynamoDbClient dynamoDb;

    public LedgerReader(URI address) {
        this.dynamoDb = PatientClients.dynamoDb(address);
    }

    /** The users for whom a delivery of this change was ever claimed. */
    public Set<String> recipients(String eventId) {
        return dynamoDb
                .query(
                        QueryRequest.builder()
                                .tableName("delivery")
                                .keyConditionExpression("deliveryId = :event")
                                .expressionAttributeValues(
                                        Map.of(":event", AttributeValue.fromS(eventId)))
                                .consistentRead(true)
                                .build())
                .items()
                .stream()
                .map(item -> requireNonNull(item.get("recipientId"), "recipientId").s())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
