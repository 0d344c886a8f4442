package io.taskbell.auth.user;

import static io.taskbell.auth.table.Attributes.text;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.problem.ProblemType;
import io.taskbell.auth.table.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * People in the table {@code users}. Three items each, written in one transaction:
 *
 * <ul>
 *   <li>{@code user#<id>}: what others may read; it stays when the person leaves,
 *   <li>{@code email#<key>}: makes the address unique and finds its owner,
 *   <li>{@code credential#<id>}: the password's hash, apart so that readers of the others can be
 *       kept from it; see {@link DynamoDbCredentials}.
 * </ul>
 *
 * <p>Before: {@link SignUp}, {@link CurrentUser}, {@link ChangeProfile}. After: {@link Table}.
 */
public final class DynamoDbUsers {
    private final Table table;

    public DynamoDbUsers(Table table) {
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
                        table.adding(
                                emailId(user.email()), Map.of("userId", AttributeValue.fromS(id))),
                        table.adding(UserItem.id(user.userId()), UserItem.of(user)),
                        table.adding(
                                DynamoDbCredentials.id(user.userId()),
                                Map.of("passwordHash", AttributeValue.fromS(passwordHash))));
        if (!table.writeAll(items)) {
            throw new Problem(ProblemType.EMAIL_TAKEN, "Log in, or sign up with another address.");
        }
    }

    /** The person, unless they have left. */
    public Optional<User> find(UUID userId) {
        return table.get(UserItem.id(userId))
                .filter(item -> !UserItem.isWithdrawn(item))
                .map(UserItem::user);
    }

    public Optional<UUID> userIdOf(Email email) {
        return table.get(emailId(email)).map(item -> UUID.fromString(text(item, "userId")));
    }

    /**
     * Writes the fields that change and no other: of two changes at once, both stay unless they
     * concern the same field; then the later one does. Nobody but the person changes them.
     *
     * @return the person after it; empty if they have left
     */
    public Optional<User> change(UUID userId, ProfileChange change) {
        Map<String, AttributeValue> attributes = UserItem.of(change);
        if (attributes.isEmpty()) {
            return find(userId);
        }
        Map<String, String> names = new HashMap<>(Map.of("#status", "status"));
        Map<String, AttributeValue> values = new HashMap<>();
        attributes.forEach(
                (name, value) -> {
                    names.put("#" + name, name);
                    values.put(":" + name, value);
                });
        String set =
                attributes.keySet().stream()
                        .map(name -> "#%s = :%s".formatted(name, name))
                        .collect(Collectors.joining(", ", "SET ", ""));
        return table.change(
                        UserItem.id(userId),
                        r ->
                                r.updateExpression(set)
                                        .conditionExpression(
                                                "attribute_exists(pk)"
                                                        + " AND attribute_not_exists(#status)")
                                        .expressionAttributeNames(names)
                                        .expressionAttributeValues(values))
                .map(UserItem::user);
    }

    /**
     * Takes away all that is known of a person and what opens the account, or nothing.
     *
     * @return false if the password is another one by now
     */
    public boolean withdraw(User user, Credential known, Instant now) {
        return table.writeAll(
                List.of(
                        table.removing(
                                emailId(user.email()),
                                d ->
                                        d.conditionExpression("userId = :id")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":id",
                                                                AttributeValue.fromS(
                                                                        user.userId()
                                                                                .toString())))),
                        table.removing(
                                DynamoDbCredentials.id(user.userId()),
                                d ->
                                        d.conditionExpression("passwordHash = :known")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":known",
                                                                AttributeValue.fromS(
                                                                        known.passwordHash())))),
                        table.changing(
                                UserItem.id(user.userId()), u -> UserItem.withdraw(u, now))));
    }

    private static String emailId(Email email) {
        return "email#" + email.key();
    }
}
