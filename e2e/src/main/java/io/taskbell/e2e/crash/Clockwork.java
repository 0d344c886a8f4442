package io.taskbell.e2e.crash;

import io.taskbell.e2e.crash.write.Journal;
import java.time.Duration;
import java.time.Instant;

/** When a run is over: the time is up and the changes are made. */
final class Clockwork {
    /** Far behind its plan, a run ends without its changes. */
    private static final int PATIENCE = 3;

    private final CrashOptions options;
    private final Journal journal;
    private final Instant began = Instant.now();
    private volatile boolean broken;

    Clockwork(CrashOptions options, Journal journal) {
        this.options = options;
        this.journal = journal;
    }

    boolean isOver() {
        boolean done =
                elapsed().compareTo(options.length()) >= 0
                        && journal.changes() >= options.changes();
        return done || broken || elapsed().compareTo(limit()) >= 0;
    }

    /** A writer that has no answer by then gets none. */
    boolean isHopeless() {
        return broken || elapsed().compareTo(limit().plus(options.length())) >= 0;
    }

    /** Ends the run early: a part is gone for good. */
    void breakOff() {
        broken = true;
    }

    Duration elapsed() {
        return Duration.between(began, Instant.now());
    }

    private Duration limit() {
        return options.length().multipliedBy(PATIENCE).plusSeconds(60);
    }
}
