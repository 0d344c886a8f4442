package io.taskbell.notifier.recipient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Users by id, from the table {@code users}; those who are unknown or have withdrawn are absent.
 *
 * <p>Reads consistently: who signed up a moment ago may already be assigned.
 *
 * <p>Before: {@link io.taskbell.notifier.BatchRun}, once for a batch. After: {@link
 * io.taskbell.notifier.template.MailTemplate}.
 */
public final class DynamoDbPeople {
    /** DynamoDB takes no more keys in one BatchGetItem. */
    private static final int MOST_KEYS = 100;

    /** DynamoDB may leave keys over when it is busy; after so many rounds the batch is retried. */
    private static final int MOST_ROUNDS = 5;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbPeople(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    public Map<UUID, Person> find(Collection<UUID> userIds) {
        var keys =
                userIds.stream()
                        .distinct()
                        .map(id -> Map.of("pk", AttributeValue.fromS("user#" + id)))
                        .toList();
        var people = new HashMap<UUID, Person>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            for (var item : read(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)))) {
                person(item).ifPresent(person -> people.put(person.userId(), person));
            }
        }
        return people;
    }

    private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var open =
                Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw SdkClientException.create("DynamoDB left users unread");
            }
            var asked = open;
            var answer = dynamoDb.batchGetItem(get -> get.requestItems(asked));
            items.addAll(answer.responses().getOrDefault(table, List.of()));
            open = answer.unprocessedKeys();
        }
        return items;
    }

    private static Optional<Person> person(Map<String, AttributeValue> item) {
        String email = text(item, "email");
        if (email.isBlank() || item.containsKey("withdrawnAt")) {
            return Optional.empty();
        }
        return Optional.of(
                new Person(
                        UUID.fromString(text(item, "userId")),
                        email,
                        text(item, "name"),
                        Language.ofTag(text(item, "language"))));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
