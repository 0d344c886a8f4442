package io.taskbell.api.user;

import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table {@code users}, read only: the identity function writes it. */
@ApplicationScoped
public class DynamoDbUsers {
    private static final Logger LOG = Logger.getLogger(DynamoDbUsers.class);

    /** Words of DynamoDB's own, which an expression may not hold. */
    private static final Map<String, String> RESERVED =
            Map.of("#name", "name", "#status", "status");

    private static final AttributeValue WITHDRAWN = AttributeValue.fromS("WITHDRAWN");

    private final DynamoDbClient dynamoDb;
    private final String table;

    DynamoDbUsers(DynamoDbClient dynamoDb, UsersConfig config) {
        this.dynamoDb = dynamoDb;
        this.table = config.usersTable();
    }

    /**
     * Nobody, if they have withdrawn their account.
     *
     * @throws ProblemException 503 if DynamoDB does not answer
     */
    Optional<User> byId(UUID userId) {
        Map<String, AttributeValue> item =
                item("user#" + userId, "#name, email, #status", RESERVED);
        return item.isEmpty() || WITHDRAWN.equals(item.get("status"))
                ? Optional.empty()
                : Optional.of(new User(userId, text(item, "name"), text(item, "email")));
    }

    /**
     * @throws ProblemException 503 if DynamoDB does not answer
     */
    Optional<UUID> idByEmail(String normalisedEmail) {
        Map<String, AttributeValue> item = item("email#" + normalisedEmail, "userId", null);
        return Optional.ofNullable(item.get("userId")).map(id -> UUID.fromString(id.s()));
    }

    /** Consistent: who signed up a moment ago can be given a task now. */
    private Map<String, AttributeValue> item(
            String key, String projection, @Nullable Map<String, String> names) {
        try {
            return dynamoDb.getItem(
                            get ->
                                    get.tableName(table)
                                            .key(Map.of("pk", AttributeValue.fromS(key)))
                                            .consistentRead(true)
                                            .projectionExpression(projection)
                                            .expressionAttributeNames(names))
                    .item();
        } catch (SdkException e) {
            LOG.warnf("users cannot be read: %s", e.getClass().getSimpleName());
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "The list of people cannot be read. Try again.");
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
