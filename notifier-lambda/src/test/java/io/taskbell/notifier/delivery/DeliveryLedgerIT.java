package io.taskbell.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import io.taskbell.notifier.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table in the ledger's description, row by row. */
class DeliveryLedgerIT {
    /** The real time: DynamoDB deletes what expired by its own clock. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final DynamoDbClient dynamoDb = LocalAws.dynamoDb(TestParts.dynamoDb());
    private final SettableClock clock = new SettableClock(NOW);
    private final DeliveryLedger ledger = new DeliveryLedger(dynamoDb, "delivery", clock);
    private final ClaimId id = new ClaimId(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void noItemIsClaimed() {
        var claim = taken();

        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(item())
                .containsEntry("state", AttributeValue.fromS("CLAIMED"))
                .containsEntry("claimedAt", AttributeValue.fromS(NOW.toString()))
                .containsEntry("claimedBy", AttributeValue.fromS(claim.claimedBy()))
                .containsEntry("attempt", AttributeValue.fromN("1"))
                .containsEntry(
                        "expiresAt",
                        AttributeValue.fromN(
                                Long.toString(NOW.plus(Duration.ofDays(90)).getEpochSecond())));
    }

    @Test
    void aYoungClaimIsLeftToItsHolder() {
        taken();
        clock.forward(DeliveryLedger.LEASE.minusMillis(1));

        assertThat(ledger.claim(id)).isInstanceOf(Claim.Busy.class);
    }

    @Test
    void aClaimPastItsLeaseIsTakenOver() {
        var first = taken();
        clock.forward(DeliveryLedger.LEASE);

        var second = taken();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.claimedBy()).isNotEqualTo(first.claimedBy());
        assertThat(ledger.claim(id)).isInstanceOf(Claim.Busy.class);
    }

    @Test
    void aReleasedClaimIsTakenAtOnce() {
        assertThat(ledger.released(taken())).isTrue();

        assertThat(taken().attempt()).isEqualTo(2);
    }

    @Test
    void whatIsSentStaysSent() {
        assertThat(ledger.sent(taken(), "ses-1")).isTrue();
        clock.forward(DeliveryLedger.LEASE.multipliedBy(2));

        assertThat(ledger.claim(id)).isEqualTo(new Claim.Settled(DeliveryState.SENT));
        assertThat(item()).containsEntry("messageId", AttributeValue.fromS("ses-1"));
    }

    @Test
    void whatFailedStaysFailed() {
        assertThat(ledger.failed(taken(), "ses-400-MessageRejected")).isTrue();
        clock.forward(DeliveryLedger.LEASE.multipliedBy(2));

        assertThat(ledger.claim(id)).isEqualTo(new Claim.Settled(DeliveryState.FAILED));
        assertThat(item()).containsEntry("reason", AttributeValue.fromS("ses-400-MessageRejected"));
    }

    @Test
    void whatWasSkippedStaysSkipped() {
        assertThat(ledger.skipped(taken(), "no-such-person")).isTrue();

        assertThat(ledger.claim(id)).isEqualTo(new Claim.Settled(DeliveryState.SKIPPED));
    }

    @Test
    void anExpiredItemCountsAsAbsent() {
        ledger.sent(taken(), "ses-1");
        clock.forward(Duration.ofDays(90));

        var claim = taken();

        assertThat(claim.attempt()).isEqualTo(2);
        assertThat(item()).doesNotContainKeys("messageId", "sentAt");
    }

    @Test
    void aHolderWhoseClaimWasTakenOverSettlesNothing() {
        var first = taken();
        clock.forward(DeliveryLedger.LEASE);
        taken();

        assertThat(ledger.sent(first, "ses-1")).isFalse();
        assertThat(ledger.released(first)).isFalse();
        assertThat(ledger.failed(first, "reason")).isFalse();
        assertThat(item()).containsEntry("state", AttributeValue.fromS("CLAIMED"));
    }

    @Test
    void ofManyWhoClaimAtOnceOneSucceeds() throws Exception {
        assertThat(winnersOf(50)).isEqualTo(1);
    }

    @Test
    void ofManyWhoTakeOverAtOnceOneSucceeds() throws Exception {
        taken();
        clock.forward(DeliveryLedger.LEASE);

        assertThat(winnersOf(50)).isEqualTo(1);
        assertThat(item()).containsEntry("attempt", AttributeValue.fromN("2"));
    }

    private long winnersOf(int contenders) throws Exception {
        Callable<Claim> contender = () -> ledger.claim(id);
        long winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, contenders).mapToObj(i -> contender).toList();
            for (var claim : threads.invokeAll(all)) {
                winners += claim.get() instanceof Claim.Taken ? 1 : 0;
            }
        }
        return winners;
    }

    private Claim.Taken taken() {
        return (Claim.Taken) ledger.claim(id);
    }

    private Map<String, AttributeValue> item() {
        var key =
                Map.of(
                        "deliveryId", AttributeValue.fromS(id.deliveryId().toString()),
                        "recipientId", AttributeValue.fromS(id.recipientId().toString()));
        return dynamoDb.getItem(get -> get.tableName("delivery").key(key).consistentRead(true))
                .item();
    }
}
