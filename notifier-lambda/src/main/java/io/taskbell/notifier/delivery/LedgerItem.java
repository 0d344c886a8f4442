package io.taskbell.notifier.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A claim as it stands in the ledger. */
record LedgerItem(
        DeliveryState state, int attempt, Instant claimedAt, String claimedBy, Instant expiresAt) {

    static LedgerItem of(Map<String, AttributeValue> item) {
        return new LedgerItem(
                DeliveryState.valueOf(value(item, "state").s()),
                Integer.parseInt(value(item, "attempt").n()),
                Instant.parse(value(item, "claimedAt").s()),
                value(item, "claimedBy").s(),
                Instant.ofEpochSecond(Long.parseLong(value(item, "expiresAt").n())));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    boolean isOf(Claim.Taken claim) {
        return claimedBy.equals(claim.claimedBy());
    }

    /** DynamoDB deletes expired items in its own time, up to days late: past its time is absent. */
    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Map<String, AttributeValue> asCondition() {
        return Map.of(
                ":seenState", AttributeValue.fromS(state.name()),
                ":seenAttempt", AttributeValue.fromN(Integer.toString(attempt)),
                ":seenAt", AttributeValue.fromS(claimedAt.toString()),
                ":seenBy", AttributeValue.fromS(claimedBy));
    }
}
