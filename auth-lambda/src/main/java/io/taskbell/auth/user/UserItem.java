package io.taskbell.auth.user;

import static io.taskbell.auth.table.Attributes.text;
import static java.util.Map.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A person as the item {@code user#<id>}, which other components read too. */
final class UserItem {
    /** Of who has left; those who are there have no status. */
    static final String WITHDRAWN = "WITHDRAWN";

    /** For readers who do not look at the status; others say it in the reader's language. */
    private static final String FORMER_MEMBER = "A former member";

    /** Empty rather than absent: readers take the attribute for granted. */
    private static final String NO_EMAIL = "";

    private UserItem() {}

    static String id(UUID userId) {
        return "user#" + userId;
    }

    static Map<String, AttributeValue> of(User user) {
        return Map.ofEntries(
                entry("userId", AttributeValue.fromS(user.userId().toString())),
                entry("email", AttributeValue.fromS(user.email().address())),
                entry("name", AttributeValue.fromS(user.name().text())),
                entry("language", AttributeValue.fromS(user.language().code())),
                entry("timeZone", AttributeValue.fromS(user.timeZone().getId())),
                entry("createdAt", AttributeValue.fromS(user.createdAt().toString())));
    }

    static Map<String, AttributeValue> of(ProfileChange change) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        if (change.name() != null) {
            attributes.put("name", AttributeValue.fromS(change.name().text()));
        }
        if (change.language() != null) {
            attributes.put("language", AttributeValue.fromS(change.language().code()));
        }
        if (change.timeZone() != null) {
            attributes.put("timeZone", AttributeValue.fromS(change.timeZone().getId()));
        }
        return attributes;
    }

    /** What stays of a person who has left, for history: that there was somebody. */
    static void withdraw(Update.Builder update, Instant now) {
        update.updateExpression(
                        "SET #status = :withdrawn, withdrawnAt = :now, #name = :name,"
                                + " email = :none REMOVE #language, #timeZone")
                .expressionAttributeNames(
                        Map.of(
                                "#status", "status",
                                "#name", "name",
                                "#language", "language",
                                "#timeZone", "timeZone"))
                .expressionAttributeValues(
                        Map.of(
                                ":withdrawn", AttributeValue.fromS(WITHDRAWN),
                                ":now", AttributeValue.fromS(now.toString()),
                                ":name", AttributeValue.fromS(FORMER_MEMBER),
                                ":none", AttributeValue.fromS(NO_EMAIL)));
    }

    static boolean isWithdrawn(Map<String, AttributeValue> item) {
        return item.containsKey("status") && WITHDRAWN.equals(text(item, "status"));
    }

    static User user(Map<String, AttributeValue> item) {
        return new User(
                UUID.fromString(text(item, "userId")),
                new Email(text(item, "email")),
                new PersonName(text(item, "name")),
                Language.parse(text(item, "language")),
                ZoneId.of(text(item, "timeZone")),
                Instant.parse(text(item, "createdAt")));
    }
}
