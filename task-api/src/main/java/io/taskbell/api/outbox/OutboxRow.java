package io.taskbell.api.outbox;

/**
 * A message that waits.
 *
 * @param seq its place in the queue
 * @param attempts how often it was refused so far
 */
record OutboxRow(long seq, String payload, int attempts) {}
