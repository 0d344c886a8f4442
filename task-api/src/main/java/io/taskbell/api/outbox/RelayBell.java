package io.taskbell.api.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay the moment a change is committed, instead of at its next sweep. */
@ApplicationScoped
public class RelayBell {
    private final Semaphore rung = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    RelayBell(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void ringAfterCommit() {
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // Nothing to do: the row is not to be seen yet.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            ring();
                        }
                    }
                });
    }

    void ring() {
        rung.release();
    }

    /** Returns at the first ring, at the latest after this time; rings so far count as one. */
    void await(Duration longest) throws InterruptedException {
        rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
