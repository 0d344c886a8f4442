package io.taskbell.auth.session;

import static io.taskbell.auth.table.Attributes.list;
import static io.taskbell.auth.table.Attributes.number;
import static io.taskbell.auth.table.Attributes.seconds;
import static io.taskbell.auth.table.Attributes.text;
import static java.util.Map.entry;

import io.taskbell.auth.session.Session.Rotation;
import io.taskbell.auth.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sessions in the table of that name: one item each, whose condition is the current token's hash.
 *
 * <p>Before: {@link Sessions}. After: {@link Table}.
 */
public final class DynamoDbSessions {
    private final Table table;

    public DynamoDbSessions(Table table) {
        this.table = table;
    }

    void add(Session session) {
        table.put(
                session.sessionId().toString(),
                Map.ofEntries(
                        entry("userId", AttributeValue.fromS(session.userId().toString())),
                        entry("generation", AttributeValue.fromS(session.generation())),
                        entry("tokenHash", AttributeValue.fromS(session.tokenHash())),
                        entry("recent", rotations(session.recent())),
                        entry("startedAt", AttributeValue.fromS(session.startedAt().toString())),
                        entry("expiresAt", seconds(session.expiresAt()))));
    }

    Optional<Session> find(UUID sessionId) {
        return table.get(sessionId.toString()).map(item -> session(sessionId, item));
    }

    /** Rotates it, unless the session is no more or was rotated meanwhile. */
    boolean replace(Session known, Session rotated) {
        return table.change(
                        known.sessionId().toString(),
                        r ->
                                r.updateExpression(
                                                "SET tokenHash = :hash, recent = :recent,"
                                                        + " expiresAt = :expiresAt")
                                        .conditionExpression("tokenHash = :known")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":hash",
                                                        AttributeValue.fromS(rotated.tokenHash()),
                                                        ":recent",
                                                        rotations(rotated.recent()),
                                                        ":expiresAt",
                                                        seconds(rotated.expiresAt()),
                                                        ":known",
                                                        AttributeValue.fromS(known.tokenHash()))))
                .isPresent();
    }

    void remove(UUID sessionId) {
        table.remove(sessionId.toString());
    }

    private static AttributeValue rotations(List<Rotation> recent) {
        return AttributeValue.fromL(
                recent.stream()
                        .map(
                                rotation ->
                                        AttributeValue.fromM(
                                                Map.of(
                                                        "tokenHash",
                                                        AttributeValue.fromS(rotation.tokenHash()),
                                                        "salt",
                                                        AttributeValue.fromS(rotation.salt()),
                                                        "atMillis",
                                                        number(rotation.at().toEpochMilli()))))
                        .toList());
    }

    private static Session session(UUID sessionId, Map<String, AttributeValue> item) {
        return new Session(
                sessionId,
                UUID.fromString(text(item, "userId")),
                text(item, "generation"),
                text(item, "tokenHash"),
                list(item, "recent").stream().map(one -> rotation(one.m())).toList(),
                Instant.parse(text(item, "startedAt")),
                Instant.ofEpochSecond(number(item, "expiresAt")));
    }

    private static Rotation rotation(Map<String, AttributeValue> item) {
        return new Rotation(
                text(item, "tokenHash"),
                text(item, "salt"),
                Instant.ofEpochMilli(number(item, "atMillis")));
    }
}
