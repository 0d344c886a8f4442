package io.taskbell.api.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskbell.api.changelog.ChangeLogUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Moves waiting changes to the change log. Rows are deleted in the transaction that claimed them,
 * after the change log has them: a crash in between moves them once more, which changes nothing
 * there. Before: {@link RelayLoop}. After: {@link Shipment}.
 */
@ApplicationScoped
public class OutboxRelay {
    private final OutboxRepository rows;
    private final Shipment shipment;
    private final Refusals refusals;
    private final OutboxConfig config;
    private final Clock clock;

    OutboxRelay(
            OutboxRepository rows,
            Shipment shipment,
            Refusals refusals,
            OutboxConfig config,
            Clock clock) {
        this.rows = rows;
        this.shipment = shipment;
        this.refusals = refusals;
        this.config = config;
        this.clock = clock;
    }

    /** The most that one call moves. */
    int most() {
        return config.batchesInFlight() * Shipment.BATCH;
    }

    /**
     * @return how many rows it took care of
     * @throws ChangeLogUnavailableException if the change log is away and took none; the rows stay
     *     as they are, for an outage is not their fault
     */
    public int relayOnce() {
        return QuarkusTransaction.requiringNew().call(this::claimAndSend);
    }

    private int claimAndSend() {
        List<OutboxRow> claimed = rows.claim(most(), clock.instant());
        if (claimed.isEmpty()) {
            return 0;
        }
        Delivery delivery = shipment.send(claimed);
        rows.delete(delivery.delivered());
        delivery.refused().forEach(refusals::postponeOrPark);
        return delivery.settledOrOutage();
    }
}
