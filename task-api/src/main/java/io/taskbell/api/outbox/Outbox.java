package io.taskbell.api.outbox;

import io.taskbell.events.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/**
 * Keeps what is to be told in the very transaction that changed it: both are there, or neither.
 * Before: {@code TaskService}. After: {@link OutboxRelay}, once committed.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxRepository rows;
    private final RelayBell bell;
    private final Clock clock;

    Outbox(OutboxRepository rows, RelayBell bell, Clock clock) {
        this.rows = rows;
        this.bell = bell;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void append(EventEnvelope envelope) {
        rows.insert(OutboxMessage.of(envelope), clock.instant());
        bell.ringAfterCommit();
    }
}
