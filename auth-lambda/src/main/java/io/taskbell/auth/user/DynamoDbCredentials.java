package io.taskbell.auth.user;

import static io.taskbell.auth.table.Attributes.text;

import io.taskbell.auth.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items {@code credential#<id>} of the table {@code users}. A session is believed only while
 * its generation stands here, so one write ends all of a person's sessions at once.
 *
 * <p>Before: [io.taskbell.auth.signin.PasswordCheck] and its neighbours. After: {@link Table}.
 */
public final class DynamoDbCredentials {
    /** Of an account whose sessions were never ended together. */
    private static final String FIRST_GENERATION = "";

    private final Table table;

    public DynamoDbCredentials(Table table) {
        this.table = table;
    }

    static String id(UUID userId) {
        return "credential#" + userId;
    }

    public Optional<Credential> of(UUID userId) {
        return table.get(id(userId)).map(item -> credential(userId, item));
    }

    /** Writes the changed one, unless the known one is no longer there. */
    public boolean replace(Credential known, Credential changed) {
        boolean done =
                table.change(
                                id(known.userId()),
                                r ->
                                        r.updateExpression(
                                                        "SET passwordHash = :hash,"
                                                                + " generation = :generation")
                                                .conditionExpression("passwordHash = :known")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":hash",
                                                                s(changed.passwordHash()),
                                                                ":generation",
                                                                s(changed.generation()),
                                                                ":known",
                                                                s(known.passwordHash()))))
                        .isPresent();
        // A write whose answer was lost is repeated by the SDK, and then refused: ours is there.
        return done || of(known.userId()).filter(changed::equals).isPresent();
    }

    /** Ends all sessions of that generation; if it is over already, so are they. */
    public void endSessions(UUID userId, String generation) {
        table.change(
                id(userId),
                r ->
                        r.updateExpression("SET generation = :next")
                                .conditionExpression(
                                        "attribute_exists(pk) AND (generation = :known"
                                                + " OR attribute_not_exists(generation))")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":next", s(Credential.newGeneration()),
                                                ":known", s(generation))));
    }

    private static Credential credential(UUID userId, Map<String, AttributeValue> item) {
        AttributeValue generation = item.getOrDefault("generation", s(FIRST_GENERATION));
        return new Credential(userId, text(item, "passwordHash"), generation.s());
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }
}
