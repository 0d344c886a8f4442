package io.taskbell.local.pipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.local.bus.Bus;
import io.taskbell.local.loop.Loop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Moves each change of the change log to the bus, at least once and in order: the position is noted
 * after the bus has taken it. Before: DynamoDbChangeLog in task-api. After: [Bus].
 */
public final class Pipe implements AutoCloseable {
    /** A new shard may come without the old one's end being seen. */
    private static final Duration REFRESH_AFTER = Duration.ofSeconds(10);

    private final ShardReaders shards;
    private final EventMaker events;
    private final Bus bus;
    private final Pace pace = new Pace(InstantSource.system());
    private final Loop loop = new Loop("pipe", this::round);
    private Instant refreshAt = Instant.MIN;

    /**
     * @param eventsFolder terraform/events
     * @param checkpoint the file that keeps the position, such as
     *     TASKBELL_HOME/pipe/checkpoint.json
     */
    public Pipe(
            DynamoDbClient tables,
            DynamoDbStreamsClient streams,
            String table,
            Path eventsFolder,
            Path checkpoint,
            Bus bus) {
        this.shards = new ShardReaders(tables, streams, table, new Checkpoint(checkpoint));
        this.events = new EventMaker(eventsFolder);
        this.bus = bus;
    }

    public void start() {
        loop.start();
    }

    private Duration round() {
        if (Instant.now().isAfter(refreshAt)) {
            shards.refresh();
            refreshAt = Instant.now().plus(REFRESH_AFTER);
        }
        int moved = 0;
        for (ShardReader shard : shards.readable()) {
            moved += shard.read().map(batch -> deliver(shard, batch)).orElse(0);
        }
        return pace.rest(moved);
    }

    private int deliver(ShardReader shard, GetRecordsResponse batch) {
        List<ObjectNode> passed =
                batch.records().stream()
                        .map(entry -> events.event(entry, shards.streamArn()))
                        .flatMap(Optional::stream)
                        .toList();
        bus.put(passed);
        if (shard.delivered(batch)) {
            shards.save();
        }
        if (shard.position().closed()) {
            refreshAt = Instant.MIN; // its children can be read now
        }
        return batch.records().size();
    }

    @Override
    public void close() {
        loop.close();
    }
}
