package io.taskbell.api.outbox;

import java.time.Instant;

/**
 * How full the outbox is.
 *
 * @param waiting rows that will be tried
 * @param parked rows put aside, for people to look at
 * @param oldest when the oldest waiting row was written; now if there is none
 */
record OutboxLevel(long waiting, long parked, Instant oldest) {}
