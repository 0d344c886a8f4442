package io.taskbell.local.supervision;

import java.time.Duration;

/**
 * How long to wait before a part is started again: twice as long each time, from the start once it
 * has lived for a while.
 */
final class BackOff {

    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(10);
    static final Duration LONG_LIFE = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /**
     * @param life of the process that has just ended
     */
    Duration after(Duration life) {
        if (life.compareTo(LONG_LIFE) >= 0) {
            next = FIRST;
        }
        Duration delay = next;
        Duration doubled = delay.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return delay;
    }
}
