package io.taskbell.local.pipe;

import io.taskbell.local.bus.Bus;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The change log's stream to the bus. */
public final class Pipe implements AutoCloseable {
    /**
     * @param eventsFolder terraform/events
     * @param checkpoint the file that keeps the position, such as TASKBELL_HOME/pipe/checkpoint.json
     */
    public Pipe(
            DynamoDbClient tables,
            DynamoDbStreamsClient streams,
            String table,
            Path eventsFolder,
            Path checkpoint,
            Bus bus) {}

    public void start() {}

    @Override
    public void close() {}
}
