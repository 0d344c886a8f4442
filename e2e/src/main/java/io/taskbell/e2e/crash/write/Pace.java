package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.stack.Waiting;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Spreads one writer's changes evenly over the run. Behind after an outage, it makes up for the
 * time without pause.
 */
public final class Pace {
    /** Leaves room for the time that outages take. */
    private static final double SHARE_OF_TIME = 0.8;

    private final long stepNanos;
    private final BooleanSupplier over;
    private long next;

    /**
     * @param changes of this writer
     */
    public Pace(Duration length, int changes, BooleanSupplier over) {
        this.stepNanos = (long) (length.toNanos() * SHARE_OF_TIME / changes);
        this.over = over;
        this.next = System.nanoTime();
    }

    /** Waits for the next change's turn; false when the run is over. */
    boolean next() {
        next += stepNanos;
        long early = next - System.nanoTime();
        if (early > 0) {
            Waiting.pause(Duration.ofNanos(early));
        }
        return !over.getAsBoolean();
    }
}
