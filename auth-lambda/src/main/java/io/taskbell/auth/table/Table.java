package io.taskbell.auth.table;

import io.taskbell.auth.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Reads and writes of one table, told apart into done, refused by a condition, and not available.
 *
 * <p>Before: [io.taskbell.auth.user.DynamoDbUsers] and its like. After: DynamoDB.
 */
public final class Table {
    private static final int ATTEMPTS = 4;
    private static final long MAX_PAUSE_NANOS = 50_000_000;

    private final Supplier<DynamoDbClient> client;
    private final String name;
    private final String keyName;

    public Table(Supplier<DynamoDbClient> client, String name, String keyName) {
        this.client = client;
        this.name = name;
        this.keyName = keyName;
    }

    /** The item as it is now: consistent, since a person logs in right after signing up. */
    public Optional<Map<String, AttributeValue>> get(String id) {
        GetItemResponse response =
                call(db -> db.getItem(r -> r.tableName(name).consistentRead(true).key(key(id))));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    public void put(String id, Map<String, AttributeValue> attributes) {
        call(db -> db.putItem(r -> r.tableName(name).item(item(id, attributes))));
    }

    public void remove(String id) {
        call(db -> db.deleteItem(r -> r.tableName(name).key(key(id))));
    }

    /**
     * Removes the item if the condition holds.
     *
     * @return whether it did
     */
    public boolean removeIf(String id, String condition, Map<String, AttributeValue> values) {
        try {
            call(
                    db ->
                            db.deleteItem(
                                    r ->
                                            r.tableName(name)
                                                    .key(key(id))
                                                    .conditionExpression(condition)
                                                    .expressionAttributeValues(values)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** The item after the change; empty if the condition refused it. */
    public Optional<Map<String, AttributeValue>> change(
            String id, Consumer<UpdateItemRequest.Builder> how) {
        UpdateItemRequest.Builder request =
                UpdateItemRequest.builder()
                        .tableName(name)
                        .key(key(id))
                        .returnValues(ReturnValue.ALL_NEW);
        how.accept(request);
        try {
            return Optional.of(call(db -> db.updateItem(request.build())).attributes());
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    /** For {@link #writeAll}: an item that must be new. */
    public TransactWriteItem adding(String id, Map<String, AttributeValue> attributes) {
        return TransactWriteItem.builder()
                .put(
                        p ->
                                p.tableName(name)
                                        .item(item(id, attributes))
                                        .conditionExpression(
                                                "attribute_not_exists(%s)".formatted(keyName)))
                .build();
    }

    /** For {@link #writeAll}. */
    public TransactWriteItem changing(String id, Consumer<Update.Builder> how) {
        Update.Builder update = Update.builder().tableName(name).key(key(id));
        how.accept(update);
        return TransactWriteItem.builder().update(update.build()).build();
    }

    /** For {@link #writeAll}. */
    public TransactWriteItem removing(String id, Consumer<Delete.Builder> when) {
        Delete.Builder delete = Delete.builder().tableName(name).key(key(id));
        when.accept(delete);
        return TransactWriteItem.builder().delete(delete.build()).build();
    }

    /**
     * Writes all or none.
     *
     * @return false if a condition refused one
     */
    public boolean writeAll(List<TransactWriteItem> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                call(db -> db.transactWriteItems(r -> r.transactItems(items)));
                return true;
            } catch (TransactionCanceledException e) {
                if (because(e, "ConditionalCheckFailed")) {
                    return false;
                }
                // Somebody writes the same item at this moment: look again when they are done.
                if (!because(e, "TransactionConflict") || attempt == ATTEMPTS) {
                    throw Problem.unavailable(e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
            }
        }
    }

    private Map<String, AttributeValue> key(String id) {
        return Map.of(keyName, AttributeValue.fromS(id));
    }

    private Map<String, AttributeValue> item(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key(id));
        return item;
    }

    private static boolean because(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }

    private <T> T call(Function<DynamoDbClient, T> request) {
        try {
            return request.apply(client.get());
        } catch (SdkException e) {
            throw isPassing(e) ? Problem.unavailable(e) : e;
        }
    }

    /** Not reached, too slow, throttled, busy or ill: not our mistake, and over at some time. */
    private static boolean isPassing(SdkException e) {
        return e instanceof SdkClientException
                || e instanceof TransactionConflictException
                || (e instanceof AwsServiceException answer
                        && (answer.isThrottlingException() || answer.statusCode() >= 500));
    }
}
