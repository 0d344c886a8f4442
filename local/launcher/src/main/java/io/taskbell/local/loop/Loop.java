package io.taskbell.local.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that repeats a step until it is closed. A step that fails is tried again, after 2 s at
 * most; an outage is logged when it begins and when it is over, not at each try.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration MAX_BACK_OFF = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Step step;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Duration backOff = FIRST_BACK_OFF;
    private @Nullable Instant outageSince;

    /** One round of the work. */
    @FunctionalInterface
    public interface Step {
        /**
         * @return how long to rest before the next round
         */
        Duration run() throws Exception;
    }

    public Loop(String name, Step step) {
        this.step = step;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::repeat);
    }

    public void start() {
        thread.start();
    }

    private void repeat() {
        try {
            Duration rest = Duration.ZERO;
            while (!closed.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                rest = runStep();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
        }
    }

    private Duration runStep() {
        try {
            Duration rest = step.run();
            recovered();
            return rest;
        } catch (
                Throwable e) { // nothing may end the thread: what it moves would stand still unseen
            return failed(e);
        }
    }

    private void recovered() {
        if (outageSince != null) {
            Duration outage = Duration.between(outageSince, Instant.now());
            LOG.info("{} goes on after {}", thread.getName(), outage);
            outageSince = null;
            backOff = FIRST_BACK_OFF;
        }
    }

    private Duration failed(Throwable e) {
        if (outageSince == null && closed.getCount() > 0) {
            outageSince = Instant.now();
            LOG.warn("{} is interrupted and tries again: {}", thread.getName(), e.toString());
            LOG.debug("cause", e);
        }
        Duration rest = backOff;
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(MAX_BACK_OFF) < 0 ? doubled : MAX_BACK_OFF;
        return rest;
    }

    /** Lets the round that is under way come to its end, within bounds. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
