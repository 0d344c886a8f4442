package io.taskbell.auth.user;

import static java.util.Map.entry;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.problem.ProblemType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * People in the table {@code users}. Three items each, written in one transaction:
 *
 * <ul>
 *   <li>{@code user#<id>}: what others may read,
 *   <li>{@code email#<key>}: makes the address unique and finds its owner,
 *   <li>{@code credential#<id>}: the password's hash, apart so that readers of the others can be
 *       kept from it.
 * </ul>
 *
 * <p>Before: {@link SignUp}, {@link LogIn}, {@link CurrentUser}. After: {@link UsersTable}.
 */
public final class DynamoDbUsers {
    private final UsersTable table;

    public DynamoDbUsers(UsersTable table) {
        this.table = table;
    }

    /**
     * Writes all of a new person or nothing.
     *
     * @throws Problem if the email is taken
     */
    public void add(User user, String passwordHash) {
        String id = user.userId().toString();
        List<TransactWriteItem> items =
                List.of(
                        newItem(
                                "email#" + user.email().key(),
                                Map.of("userId", AttributeValue.fromS(id))),
                        newItem("user#" + id, attributes(user)),
                        newItem(
                                "credential#" + id,
                                Map.of("passwordHash", AttributeValue.fromS(passwordHash))));
        if (!table.addAll(items)) {
            throw new Problem(ProblemType.EMAIL_TAKEN, "Log in, or sign up with another address.");
        }
    }

    public Optional<User> find(UUID userId) {
        return table.get("user#" + userId).map(item -> user(userId, item));
    }

    public Optional<UUID> userIdOf(String emailKey) {
        return table.get("email#" + emailKey).map(item -> UUID.fromString(text(item, "userId")));
    }

    public Optional<String> passwordHash(UUID userId) {
        return table.get("credential#" + userId).map(item -> text(item, "passwordHash"));
    }

    private TransactWriteItem newItem(String pk, Map<String, AttributeValue> attributes) {
        Put.Builder put = table.put(pk, attributes).conditionExpression("attribute_not_exists(pk)");
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static Map<String, AttributeValue> attributes(User user) {
        return Map.ofEntries(
                entry("userId", AttributeValue.fromS(user.userId().toString())),
                entry("email", AttributeValue.fromS(user.email().address())),
                entry("name", AttributeValue.fromS(user.name().text())),
                entry("language", AttributeValue.fromS(user.language().code())),
                entry("timeZone", AttributeValue.fromS(user.timeZone().getId())),
                entry("createdAt", AttributeValue.fromS(user.createdAt().toString())));
    }

    private static User user(UUID userId, Map<String, AttributeValue> item) {
        return new User(
                userId,
                new Email(text(item, "email")),
                new PersonName(text(item, "name")),
                Language.parse(text(item, "language")),
                ZoneId.of(text(item, "timeZone")),
                Instant.parse(text(item, "createdAt")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.s() == null) {
            throw new IllegalStateException("item without " + name);
        }
        return value.s();
    }
}
