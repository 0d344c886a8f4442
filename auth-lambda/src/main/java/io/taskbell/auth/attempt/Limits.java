package io.taskbell.auth.attempt;

import java.time.Duration;

/** How much may fail or be done in a span of time. */
public record Limits(Limit failuresPerAccount, Limit failuresPerAddress, Limit signUpsPerAddress) {
    private static final Duration GUESSING = Duration.ofMinutes(15);
    private static final Duration JOINING = Duration.ofHours(1);

    /** At most so many, counted from the first one on. */
    public record Limit(int most, Duration window) {
        public Limit {
            if (most < 1) {
                throw new IllegalArgumentException("a limit must let at least one pass");
            }
        }
    }

    public static Limits of(int failuresPerAccount, int failuresPerAddress, int signUpsPerHour) {
        return new Limits(
                new Limit(failuresPerAccount, GUESSING),
                new Limit(failuresPerAddress, GUESSING),
                new Limit(signUpsPerHour, JOINING));
    }
}
