package io.taskbell.api.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes leave the outbox. */
@ConfigMapping(prefix = "taskbell.outbox")
public interface OutboxConfig {
    /** Off only where something else relays, or in tests that do it by hand. */
    @WithDefault("true")
    boolean relay();

    /** How often rows are looked for that nobody announced: left by a crash or by others. */
    @WithDefault("500ms")
    Duration sweep();

    /** The longest pause while the change log is away; it bounds how late its return is seen. */
    @WithDefault("1s")
    Duration longestPause();

    /** Batches of 25 that are claimed and written at a time when many rows wait. */
    @WithDefault("4")
    int batchesInFlight();

    /** How often a row is tried that the change log refuses, before it is put aside. */
    @WithDefault("3")
    int attempts();

    /** The longest wait between two of these attempts. */
    @WithDefault("30s")
    Duration longestBackOff();
}
