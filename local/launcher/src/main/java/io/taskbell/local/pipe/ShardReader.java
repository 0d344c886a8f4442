package io.taskbell.local.pipe;

import io.taskbell.local.pipe.Checkpoint.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard from where its position stands. Before: [ShardReaders]. After: [EventMaker]. */
final class ShardReader {
    private static final Logger LOG = LoggerFactory.getLogger(ShardReader.class);

    /** So many that a burst moves fast, so few that a repeat after a crash is short. */
    private static final int BATCH = 100;

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String shardId;
    private Position position;
    private @Nullable String iterator;

    ShardReader(
            DynamoDbStreamsClient streams, String streamArn, String shardId, Position position) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.shardId = shardId;
        this.position = position;
    }

    String shardId() {
        return shardId;
    }

    Position position() {
        return position;
    }

    /**
     * The same records again and again, until {@link #delivered}; empty when it is to be asked
     * again.
     */
    Optional<GetRecordsResponse> read() {
        String from = iterator;
        iterator = null; // whatever goes wrong, the next is made from the position
        try {
            String current = from == null ? newIterator() : from;
            GetRecordsResponse batch =
                    streams.getRecords(r -> r.shardIterator(current).limit(BATCH));
            iterator = current;
            return Optional.of(batch);
        } catch (ExpiredIteratorException e) {
            return Optional.empty();
        } catch (TrimmedDataAccessException e) {
            if (position.sequenceNumber().isEmpty()) {
                // DynamoDB Local, of an iterator from before the shard's first record.
                return Optional.empty();
            }
            LOG.error(
                    "changes were lost: shard {} no longer holds what follows {}, going on with"
                            + " the oldest it has",
                    shardId,
                    position.sequenceNumber());
            position = Position.START;
            return Optional.empty();
        }
    }

    /**
     * @return whether the position has changed
     */
    boolean delivered(GetRecordsResponse batch) {
        List<Record> records = batch.records();
        String last =
                records.isEmpty()
                        ? position.sequenceNumber()
                        : records.getLast().dynamodb().sequenceNumber();
        Position reached = new Position(last, batch.nextShardIterator() == null);
        boolean changed = !reached.equals(position);
        position = reached;
        iterator = batch.nextShardIterator();
        return changed;
    }

    private String newIterator() {
        GetShardIteratorRequest.Builder request =
                GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shardId);
        if (position.sequenceNumber().isEmpty()) {
            request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
        } else {
            request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(position.sequenceNumber());
        }
        return streams.getShardIterator(request.build()).shardIterator();
    }
}
