package io.taskbell.notifier.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a message rests before it is tried again: 1 s, doubled with each receipt up to the cap,
 * of which a random half is taken off, so that what failed together does not return together.
 */
public final class BackOff {
    /** 2^20 s are twelve days; beyond it the shift only risks overflow. */
    private static final int LARGEST_EXPONENT = 20;

    private final Duration cap;
    private final RandomGenerator random;

    public BackOff(Duration cap, RandomGenerator random) {
        this.cap = cap;
        this.random = random;
    }

    /**
     * @param receiveCount how often the message has been handed out, from 1
     */
    public Duration after(int receiveCount) {
        int exponent = Math.clamp(receiveCount - 1, 0, LARGEST_EXPONENT);
        long longest = Math.clamp(1L << exponent, 1, Math.max(1, cap.toSeconds()));
        long shortest = Math.max(1, longest / 2);
        return Duration.ofSeconds(random.nextLong(shortest, longest + 1));
    }
}
