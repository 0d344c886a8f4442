package io.taskbell.local.pipe;

import io.taskbell.local.pipe.Checkpoint.Position;
import io.taskbell.local.pipe.Checkpoint.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The shards of a table's stream. A shard is read when its parent has been read to the end, so that
 * the changes of one task stay in order.
 */
final class ShardReaders {
    private static final Logger LOG = LoggerFactory.getLogger(ShardReaders.class);

    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;
    private final String table;
    private final Checkpoint checkpoint;
    private String streamArn = "";
    private List<Shard> shards = List.of();
    private final Map<String, ShardReader> readers = new LinkedHashMap<>();

    ShardReaders(
            DynamoDbClient tables,
            DynamoDbStreamsClient streams,
            String table,
            Checkpoint checkpoint) {
        this.tables = tables;
        this.streams = streams;
        this.table = table;
        this.checkpoint = checkpoint;
    }

    String streamArn() {
        return streamArn;
    }

    /** Asks which shards there are; positions are those of the checkpoint. */
    void refresh() {
        Progress progress = checkpoint.read();
        String current = tables.describeTable(r -> r.tableName(table)).table().latestStreamArn();
        if (!progress.streamArn().isEmpty() && !progress.streamArn().equals(current)) {
            LOG.warn("table {} was made anew: its stream is read from the beginning", table);
            progress = new Progress(current, Map.of());
        }
        if (!current.equals(streamArn)) {
            readers.clear();
        }
        streamArn = current;
        shards = describe(current);
        Map<String, Position> known = progress.shards();
        for (Shard shard : shards) {
            Position position = known.getOrDefault(shard.shardId(), Position.START);
            readers.computeIfAbsent(
                    shard.shardId(), id -> new ShardReader(streams, current, id, position));
        }
        forgetGone(known);
    }

    List<ShardReader> readable() {
        return shards.stream()
                .filter(shard -> isRead(shard.parentShardId()))
                .map(shard -> readers.get(shard.shardId()))
                .filter(reader -> reader != null && !reader.position().closed())
                .toList();
    }

    void save() {
        Map<String, Position> positions = new TreeMap<>();
        readers.forEach((id, reader) -> positions.put(id, reader.position()));
        checkpoint.write(new Progress(streamArn, positions));
    }

    private boolean isRead(@Nullable String parent) {
        ShardReader reader = parent == null ? null : readers.get(parent);
        return reader == null || reader.position().closed();
    }

    private void forgetGone(Map<String, Position> known) {
        List<String> present = shards.stream().map(Shard::shardId).toList();
        readers.keySet().retainAll(present);
        known.forEach(
                (id, position) -> {
                    if (!present.contains(id) && !position.closed()) {
                        LOG.error(
                                "shard {} is gone before it was read to its end: changes after {}"
                                        + " may be lost",
                                id,
                                position.sequenceNumber());
                    }
                });
    }

    private List<Shard> describe(String arn) {
        List<Shard> found = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            StreamDescription page =
                    streams.describeStream(r -> r.streamArn(arn).exclusiveStartShardId(from))
                            .streamDescription();
            found.addAll(page.shards());
            last = page.lastEvaluatedShardId();
        } while (last != null);
        return found;
    }
}
