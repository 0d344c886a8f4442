package io.taskbell.local.parts;

/**
 * A file of terraform/queues.
 *
 * @param visibilityTimeoutSeconds how long a received message stays hidden
 * @param maxReceiveCount after so many receipts a message goes to {@code <name>-dead}
 * @param retentionSeconds how long a message is kept; ElasticMQ keeps it for ever
 */
record QueueDefinition(int visibilityTimeoutSeconds, int maxReceiveCount, int retentionSeconds) {}
