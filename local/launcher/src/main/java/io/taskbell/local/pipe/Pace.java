package io.taskbell.local.pipe;

import java.time.Duration;
import java.time.InstantSource;

/** How often the stream is read: often while changes come, seldom when nobody works. */
final class Pace {
    static final Duration ACTIVE = Duration.ofMillis(20);
    static final Duration IDLE = Duration.ofMillis(200);

    /** People come in sequences: after one change the next is likely. */
    private static final Duration ACTIVE_FOR = Duration.ofSeconds(2);

    private final InstantSource clock;
    private long activeUntil;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    Duration rest(int moved) {
        if (moved > 0) {
            activeUntil = clock.millis() + ACTIVE_FOR.toMillis();
            return Duration.ZERO; // there may be more already
        }
        return clock.millis() < activeUntil ? ACTIVE : IDLE;
    }
}
