package io.taskbell.notifier;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * When Lambda ends this invocation. Nothing is begun that could be cut off in its middle; it would
 * leave a claim behind.
 */
final class Deadline {
    /** To claim, send and settle. */
    static final Duration TO_CLAIM = Duration.ofMillis(7_000);

    /** One call to SES and one to the ledger. */
    static final Duration TO_SEND = Duration.ofMillis(5_500);

    /** One call to SQS. */
    static final Duration TO_REST = Duration.ofMillis(1_000);

    private final IntSupplier remainingMillis;

    Deadline(IntSupplier remainingMillis) {
        this.remainingMillis = remainingMillis;
    }

    boolean allows(Duration work) {
        return remainingMillis.getAsInt() >= work.toMillis();
    }
}
