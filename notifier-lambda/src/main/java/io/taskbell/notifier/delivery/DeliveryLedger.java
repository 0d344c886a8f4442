package io.taskbell.notifier.delivery;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Who sends what, and what was sent: the table {@code delivery}, one item for each change and
 * recipient. A mail is sent only by who holds its claim.
 *
 * <table>
 *   <caption>What a claim finds</caption>
 *   <tr><th>Item</th><th>Answer</th></tr>
 *   <tr><td>none, or past {@code expiresAt}</td><td>claim, send</td></tr>
 *   <tr><td>RELEASED</td><td>claim, send</td></tr>
 *   <tr><td>SENT, FAILED, SKIPPED</td><td>settled: nothing is sent</td></tr>
 *   <tr><td>CLAIMED, younger than the lease</td><td>busy: someone may be sending it</td></tr>
 *   <tr><td>CLAIMED, as old as the lease or older</td><td>take over, send</td></tr>
 * </table>
 *
 * <p>Every step is one conditional write, so of many who try at once one succeeds. A claim carries
 * a token of its own: only its holder settles it, and a write repeated by the SDK after a lost
 * answer knows its own claim again.
 *
 * <p><b>The window that remains.</b> SES has no conditional send. If the process dies, or SES's
 * answer is lost, after SES accepted the mail and before the ledger says SENT, the claim stands
 * until its lease ends; whoever takes it over then sends the mail a second time. A mail is never
 * lost by this.
 *
 * <p>Before: {@link io.taskbell.notifier.Delivery}. After: DynamoDB.
 */
public final class DeliveryLedger {
    /**
     * How long a claim is its holder's alone. Longer than the function may run ({@code
     * terraform/functions/notifier.json}), by more than the clocks of two machines differ: a holder
     * is dead before its claim can be taken over.
     */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /**
     * Repeats of an event come within the archive's and the queue's retention; 90 days hold both.
     */
    static final Duration KEPT = Duration.ofDays(90);

    private static final String NOBODY_ELSE_CAME =
            "#state = :seenState AND attempt = :seenAttempt"
                    + " AND claimedAt = :seenAt AND claimedBy = :seenBy";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    public DeliveryLedger(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    /** Asks to send. */
    public Claim claim(ClaimId id) {
        var first = new Claim.Taken(id, 1, UUID.randomUUID().toString());
        try {
            dynamoDb.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item(first))
                                    .conditionExpression("attribute_not_exists(deliveryId)")
                                    .returnValuesOnConditionCheckFailure(
                                            ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return first;
        } catch (ConditionalCheckFailedException e) {
            return claimAfter(LedgerItem.of(e.item()), first);
        }
    }

    /** SES accepted the mail. */
    public boolean sent(Claim.Taken claim, String messageId) {
        return settle(
                claim,
                DeliveryState.SENT,
                Map.of(
                        "messageId", AttributeValue.fromS(messageId),
                        "sentAt", AttributeValue.fromS(clock.instant().toString())));
    }

    /** The mail was certainly not sent; whoever comes next need not wait for the lease. */
    public boolean released(Claim.Taken claim) {
        return settle(claim, DeliveryState.RELEASED, Map.of());
    }

    /** The mail cannot be sent. */
    public boolean failed(Claim.Taken claim, String reason) {
        return settle(claim, DeliveryState.FAILED, Map.of("reason", AttributeValue.fromS(reason)));
    }

    /** There is nobody to send the mail to. */
    public boolean skipped(Claim.Taken claim, String reason) {
        return settle(claim, DeliveryState.SKIPPED, Map.of("reason", AttributeValue.fromS(reason)));
    }

    private Claim claimAfter(LedgerItem seen, Claim.Taken first) {
        if (seen.isOf(first)) {
            return first;
        }
        if (seen.expired(clock.instant())) {
            return takeOver(seen, first);
        }
        return switch (seen.state()) {
            case SENT, FAILED, SKIPPED -> new Claim.Settled(seen.state());
            case RELEASED -> takeOver(seen, first);
            case CLAIMED ->
                    seen.claimedAt().plus(LEASE).isAfter(clock.instant())
                            ? new Claim.Busy()
                            : takeOver(seen, first);
        };
    }

    private Claim takeOver(LedgerItem seen, Claim.Taken first) {
        var next = new Claim.Taken(first.id(), seen.attempt() + 1, first.claimedBy());
        try {
            dynamoDb.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item(next))
                                    .conditionExpression(NOBODY_ELSE_CAME)
                                    .expressionAttributeNames(Map.of("#state", "state"))
                                    .expressionAttributeValues(seen.asCondition())
                                    .returnValuesOnConditionCheckFailure(
                                            ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return next;
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && LedgerItem.of(e.item()).isOf(next) ? next : new Claim.Busy();
        }
    }

    /**
     * @return false if the claim is no longer this holder's
     */
    private boolean settle(
            Claim.Taken claim, DeliveryState state, Map<String, AttributeValue> facts) {
        var set = new StringBuilder("SET #state = :state");
        var values = new HashMap<String, AttributeValue>();
        values.put(":state", AttributeValue.fromS(state.name()));
        values.put(":mine", AttributeValue.fromS(claim.claimedBy()));
        facts.forEach(
                (name, value) -> {
                    set.append(", ").append(name).append(" = :").append(name);
                    values.put(":" + name, value);
                });
        try {
            dynamoDb.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(key(claim.id()))
                                    .updateExpression(set.toString())
                                    .conditionExpression("claimedBy = :mine")
                                    .expressionAttributeNames(Map.of("#state", "state"))
                                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Map<String, AttributeValue> item(Claim.Taken claim) {
        Instant now = clock.instant();
        var item = new HashMap<>(key(claim.id()));
        item.putAll(
                Map.ofEntries(
                        entry("state", AttributeValue.fromS(DeliveryState.CLAIMED.name())),
                        entry("claimedAt", AttributeValue.fromS(now.toString())),
                        entry("claimedBy", AttributeValue.fromS(claim.claimedBy())),
                        entry("attempt", AttributeValue.fromN(Integer.toString(claim.attempt()))),
                        entry(
                                "expiresAt",
                                AttributeValue.fromN(
                                        Long.toString(now.plus(KEPT).getEpochSecond())))));
        return item;
    }

    private static Map<String, AttributeValue> key(ClaimId id) {
        return Map.of(
                "deliveryId", AttributeValue.fromS(id.deliveryId().toString()),
                "recipientId", AttributeValue.fromS(id.recipientId().toString()));
    }
}
