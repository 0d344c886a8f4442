package io.taskbell.api.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The table {@code change_log}: one item for each version of each task. Before: {@link
 * io.taskbell.api.outbox.OutboxRelay}. After: the table's stream, outside this service.
 */
@ApplicationScoped
public class DynamoDbChangeLog {
    /** The most that one BatchWriteItem takes. */
    public static final int BATCH = 25;

    private static final int TRIES = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;

    /** The answers that blame the item and not the moment. */
    private static final Set<String> REFUSALS =
            Set.of(
                    "ValidationException",
                    "SerializationException",
                    "ItemCollectionSizeLimitExceededException");

    private final DynamoDbClient dynamoDb;
    private final String table;

    DynamoDbChangeLog(DynamoDbClient dynamoDb, ChangeLogConfig config) {
        this.dynamoDb = dynamoDb;
        this.table = config.changeLogTable();
    }

    /**
     * All of the items, or an exception; after one, some may be written. Writing again what is
     * there already does no harm.
     *
     * @param items at most {@link #BATCH}
     * @throws ItemRefusedException if at least one of them is at fault
     */
    public void putAll(List<ChangeLogItem> items) throws ItemRefusedException {
        Map<String, List<WriteRequest>> left = Map.of(table, requests(items));
        for (int tried = 0; tried < TRIES; tried++) {
            left = write(left);
            if (left.isEmpty()) {
                return;
            }
            pause(FIRST_PAUSE_MILLIS << tried);
        }
        throw new ChangeLogUnavailableException("throttled: items left unprocessed");
    }

    /**
     * @throws ItemRefusedException if this item is at fault
     */
    public void put(ChangeLogItem item) throws ItemRefusedException {
        try {
            dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
        } catch (SdkException e) {
            throw refusalOrOutage(e);
        }
    }

    private Map<String, List<WriteRequest>> write(Map<String, List<WriteRequest>> requests)
            throws ItemRefusedException {
        try {
            return dynamoDb.batchWriteItem(batch -> batch.requestItems(requests))
                    .unprocessedItems();
        } catch (SdkException e) {
            throw refusalOrOutage(e);
        }
    }

    private static List<WriteRequest> requests(List<ChangeLogItem> items) {
        return items.stream()
                .map(
                        item ->
                                WriteRequest.builder()
                                        .putRequest(put -> put.item(item.attributes()))
                                        .build())
                .toList();
    }

    private static ItemRefusedException refusalOrOutage(SdkException e) {
        if (e instanceof AwsServiceException answer
                && REFUSALS.contains(String.valueOf(answer.awsErrorDetails().errorCode()))) {
            return new ItemRefusedException(e);
        }
        throw new ChangeLogUnavailableException(e);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(millis / 2, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChangeLogUnavailableException(e);
        }
    }
}
