package io.taskbell.local.bus;

import java.nio.file.Path;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The event bus; rules are the files of terraform/events/rules. */
public final class Bus implements AutoCloseable {
    public Bus(Path rulesFolder, SqsClient queues) {}

    public void start() {}

    @Override
    public void close() {}
}
