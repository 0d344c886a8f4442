package io.taskbell.auth.attempt;

import static io.taskbell.auth.table.Attributes.number;
import static io.taskbell.auth.table.Attributes.seconds;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counters in the table {@code attempts}, each for a span of time that begins with its first count.
 * When it ends is also the item's time to live, and is looked at, since DynamoDB removes late.
 *
 * <p>Before: {@link AttemptLimits}. After: {@link Table}.
 */
public final class DynamoDbAttempts {
    private final Table table;
    private final Clock clock;

    public DynamoDbAttempts(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** One count, and the end of the span that it fell in. */
    public record Counted(String counter, Instant until) {}

    /**
     * Counts one more.
     *
     * @throws Problem if that is one too many
     */
    Counted count(String counter, Limits.Limit limit) {
        Optional<Instant> until = Optional.empty();
        Instant now = clock.instant();
        while (until.isEmpty()) {
            until = countFirst(counter, limit, now).or(() -> countNext(counter, limit, now));
            if (until.isEmpty()) {
                refuseIfFull(counter, now);
            }
        }
        return new Counted(counter, until.get());
    }

    private Optional<Instant> countFirst(String counter, Limits.Limit limit, Instant now) {
        return change(
                counter,
                "SET attempts = :one, expiresAt = :until",
                "attribute_not_exists(pk) OR expiresAt <= :now",
                Map.of(
                        ":one", number(1),
                        ":now", seconds(now),
                        ":until", seconds(now.plus(limit.window()))));
    }

    private Optional<Instant> countNext(String counter, Limits.Limit limit, Instant now) {
        return change(
                counter,
                "SET attempts = attempts + :one",
                "expiresAt > :now AND attempts < :most",
                Map.of(
                        ":one", number(1),
                        ":now", seconds(now),
                        ":most", number(limit.most())));
    }

    /** Between two looks its time may have ended; then it is counted after all. */
    private void refuseIfFull(String counter, Instant now) {
        table.get(counter)
                .map(item -> Instant.ofEpochSecond(number(item, "expiresAt")))
                .filter(end -> end.isAfter(now))
                .ifPresent(
                        end -> {
                            throw Problem.tooManyRequests(Duration.between(now, end));
                        });
    }

    /** As if it had not been counted. */
    void takeBack(Counted counted) {
        change(
                counted.counter(),
                "SET attempts = attempts - :one",
                "expiresAt = :until AND attempts > :none",
                Map.of(
                        ":one", number(1),
                        ":none", number(0),
                        ":until", seconds(counted.until())));
    }

    void forget(String counter) {
        table.remove(counter);
    }

    private Optional<Instant> change(
            String counter, String set, String when, Map<String, AttributeValue> values) {
        return table.change(
                        counter,
                        r ->
                                r.updateExpression(set)
                                        .conditionExpression(when)
                                        .expressionAttributeValues(values))
                .map(item -> Instant.ofEpochSecond(number(item, "expiresAt")));
    }
}
