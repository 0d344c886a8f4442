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

    /**
     * One count.
     *
     * @param until the end of the span that it fell in
     * @param attempts with this one
     */
    public record Counted(String counter, Instant until, long attempts) {}

    /**
     * Counts one more.
     *
     * @throws Problem if that is one too many
     */
    Counted count(String counter, Limits.Limit limit) {
        Optional<Counted> counted = Optional.empty();
        Instant now = clock.instant();
        while (counted.isEmpty()) {
            counted = countFirst(counter, limit, now).or(() -> countNext(counter, limit, now));
            if (counted.isEmpty()) {
                refuseIfFull(counter, now);
            }
        }
        return counted.get();
    }

    private Optional<Counted> countFirst(String counter, Limits.Limit limit, Instant now) {
        return change(
                counter,
                "SET attempts = :one, expiresAt = :until",
                "attribute_not_exists(pk) OR expiresAt <= :now",
                Map.of(
                        ":one", number(1),
                        ":now", seconds(now),
                        ":until", seconds(now.plus(limit.window()))));
    }

    private Optional<Counted> countNext(String counter, Limits.Limit limit, Instant now) {
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

    /** As if it had not been counted: without a trace, if nothing else was. */
    void takeBack(Counted counted) {
        Map<String, AttributeValue> known =
                Map.of(":one", number(1), ":until", seconds(counted.until()));
        boolean alone =
                counted.attempts() == 1
                        && table.removeIf(
                                counted.counter(), "expiresAt = :until AND attempts = :one", known);
        if (!alone) {
            change(
                    counted.counter(),
                    "SET attempts = attempts - :one",
                    "expiresAt = :until AND attempts >= :one",
                    known);
        }
    }

    void forget(String counter) {
        table.remove(counter);
    }

    private Optional<Counted> change(
            String counter, String set, String when, Map<String, AttributeValue> values) {
        return table.change(
                        counter,
                        r ->
                                r.updateExpression(set)
                                        .conditionExpression(when)
                                        .expressionAttributeValues(values))
                .map(
                        item ->
                                new Counted(
                                        counter,
                                        Instant.ofEpochSecond(number(item, "expiresAt")),
                                        number(item, "attempts")));
    }
}
