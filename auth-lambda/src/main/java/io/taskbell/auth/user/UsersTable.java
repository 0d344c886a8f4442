package io.taskbell.auth.user;

import io.taskbell.auth.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Reads and writes of the table, told apart into done, refused by a condition, and not available.
 *
 * <p>Before: {@link DynamoDbUsers}. After: DynamoDB.
 */
public final class UsersTable {
    private static final int ATTEMPTS = 4;
    private static final long MAX_PAUSE_NANOS = 50_000_000;

    private final Supplier<DynamoDbClient> client;
    private final String name;

    public UsersTable(Supplier<DynamoDbClient> client, String name) {
        this.client = client;
        this.name = name;
    }

    Put.Builder put(String pk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS(pk));
        return Put.builder().tableName(name).item(item);
    }

    /** The item as it is now: consistent, since a person logs in right after signing up. */
    Optional<Map<String, AttributeValue>> get(String pk) {
        GetItemResponse response =
                call(
                        db ->
                                db.getItem(
                                        r ->
                                                r.tableName(name)
                                                        .consistentRead(true)
                                                        .key(
                                                                Map.of(
                                                                        "pk",
                                                                        AttributeValue.fromS(
                                                                                pk)))));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /**
     * Writes all or none.
     *
     * @return false if a condition refused one
     */
    boolean addAll(List<TransactWriteItem> items) {
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

    /** Not reached, too slow, throttled or ill: not our mistake, and over at some time. */
    private static boolean isPassing(SdkException e) {
        return e instanceof SdkClientException
                || (e instanceof AwsServiceException answer
                        && (answer.isThrottlingException() || answer.statusCode() >= 500));
    }
}
