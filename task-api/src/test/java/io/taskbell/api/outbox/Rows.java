package io.taskbell.api.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskbell.api.testing.World;
import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskFacts;
import io.taskbell.events.TaskField;
import io.taskbell.local.parts.LocalAws;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Rows of the outbox to test with, and what the change log's stream tells of them. */
@ApplicationScoped
class Rows {
    private final OutboxRepository outbox;
    private final World world;
    private final Jdbi jdbi;
    private final Clock clock;

    Rows(OutboxRepository outbox, World world, Jdbi jdbi, Clock clock) {
        this.outbox = outbox;
        this.world = world;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void clear() {
        world.clear("outbox");
    }

    /** The task that the row tells of. */
    UUID add() {
        UUID task = UuidCreator.getTimeOrderedEpoch();
        OutboxMessage message = OutboxMessage.of(created(task));
        outbox.insert(message, clock.instant());
        return task;
    }

    void addWithPayload(String payload) {
        outbox.insert(
                new OutboxMessage(
                        UUID.randomUUID(), UUID.randomUUID(), 1, TaskCreated.TYPE, payload),
                clock.instant());
    }

    long waiting() {
        return world.rows("outbox where not parked");
    }

    long parked() {
        return world.rows("outbox where parked");
    }

    long refused(int attempts) {
        return world.rows("outbox where last_error is not null and attempts = " + attempts);
    }

    /** As if the back-off were over. */
    void makeDue() {
        jdbi.useHandle(db -> db.execute("update outbox set next_attempt_at = created_at"));
    }

    String payload(UUID task) {
        return jdbi.withHandle(
                db ->
                        db.createQuery("select payload from outbox where task_id = :task")
                                .bind("task", task)
                                .mapTo(String.class)
                                .one());
    }

    /** How often the change log's stream tells of each of these tasks. */
    Map<UUID, Long> told(List<UUID> tasks) {
        try (DynamoDbStreamsClient streams =
                LocalAws.dynamoDbStreams(
                        URI.create(System.getProperty("aws.endpointUrlDynamoDb")))) {
            List<UUID> told =
                    streams.listStreams(list -> list.tableName("change_log")).streams().stream()
                            .flatMap(stream -> records(streams, stream).stream())
                            .map(
                                    change ->
                                            UUID.fromString(
                                                    change.dynamodb().keys().get("taskId").s()))
                            .filter(Set.copyOf(tasks)::contains)
                            .toList();
            return told.stream()
                    .collect(Collectors.groupingBy(task -> task, Collectors.counting()));
        }
    }

    private static List<Record> records(DynamoDbStreamsClient streams, Stream stream) {
        List<Record> all = new ArrayList<>();
        streams.describeStream(it -> it.streamArn(stream.streamArn()))
                .streamDescription()
                .shards()
                .forEach(
                        shard -> {
                            String next =
                                    streams.getShardIterator(
                                                    it ->
                                                            it.streamArn(stream.streamArn())
                                                                    .shardId(shard.shardId())
                                                                    .shardIteratorType(
                                                                            ShardIteratorType
                                                                                    .TRIM_HORIZON))
                                            .shardIterator();
                            while (next != null) {
                                String from = next;
                                var page = streams.getRecords(it -> it.shardIterator(from));
                                all.addAll(page.records());
                                next = page.records().isEmpty() ? null : page.nextShardIterator();
                            }
                        });
        return all;
    }

    private EventEnvelope created(UUID task) {
        UUID user = UUID.randomUUID();
        TaskFacts facts =
                new TaskFacts(
                        task, 1, UUID.randomUUID(), "운영", "OPS-1", "주간 보고 🛎", "TODO", user, null);
        return new EventEnvelope(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(user, "박서연", ActorRole.SUPERVISOR),
                new TaskCreated(
                        facts, List.of(new FieldChange(TaskField.TITLE, null, "주간 보고 🛎"))));
    }
}
