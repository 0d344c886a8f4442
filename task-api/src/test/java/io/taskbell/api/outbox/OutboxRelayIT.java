package io.taskbell.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.changelog.ChangeLogItem;
import io.taskbell.api.changelog.ChangeLogUnavailableException;
import io.taskbell.api.changelog.DynamoDbChangeLog;
import io.taskbell.api.testing.Gate;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is in the outbox reaches the change log once, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
@Timeout(120)
class OutboxRelayIT {
    @Inject OutboxRelay relay;
    @Inject DynamoDbChangeLog changeLog;
    @Inject Rows rows;
    @Inject World world;
    @Inject MeterRegistry meters;

    @ConfigProperty(name = "test.gate.dynamodb")
    String dynamoDb;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @AfterEach
    void open() {
        Gate.tell(dynamoDb, "open");
        rows.clear();
    }

    @Test
    void twoRelaysMoveEachRowOnce() throws Exception {
        List<UUID> tasks = Stream.generate(rows::add).limit(500).toList();

        int moved = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (var sum :
                    threads.invokeAll(Collections.nCopies(2, (Callable<Integer>) this::relayAll))) {
                moved += sum.get();
            }
        }

        assertThat(moved).isEqualTo(500);
        assertThat(rows.waiting()).isZero();
        assertThat(tasks).allSatisfy(task -> assertThat(world.changeLog(task)).hasSize(1));
        assertThat(rows.told(tasks)).hasSize(500).values().allMatch(times -> times == 1);
    }

    @Test
    void aCrashBetweenPutAndDeleteTellsNothingTwice() throws Exception {
        UUID task = rows.add();
        changeLog.put(ChangeLogItem.of(rows.payload(task)));

        assertThat(relay.relayOnce()).isEqualTo(1);

        assertThat(rows.waiting()).isZero();
        assertThat(rows.told(List.of(task))).containsEntry(task, 1L);
    }

    @Test
    void rowsThatAreRefusedAreParkedAndHoldUpNobody() {
        double before = meters.counter("taskbell.outbox.refused").count();
        UUID first = rows.add();
        rows.addWithPayload("{ no event");
        rows.addWithPayload(rows.payload(first).replace("박서연", "x".repeat(500_000)));
        UUID last = rows.add();

        relayAll();

        assertThat(Stream.of(first, last))
                .allSatisfy(task -> assertThat(world.changeLog(task)).hasSize(1));
        assertThat(rows.refused(1)).isEqualTo(2);
        assertThat(relay.relayOnce()).as("not due yet").isZero();

        rows.makeDue();
        relayAll();
        assertThat(rows.parked()).isZero();
        rows.makeDue();
        relayAll();
        assertThat(rows.parked()).isEqualTo(2);

        rows.makeDue();
        assertThat(relay.relayOnce()).isZero();
        assertThat(meters.counter("taskbell.outbox.refused").count() - before).isEqualTo(6);
    }

    @Test
    void anOutageIsNoRowsFault() {
        List<UUID> tasks = Stream.generate(rows::add).limit(60).toList();
        Gate.tell(dynamoDb, "shut");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(ChangeLogUnavailableException.class)
                    .isThrownBy(relay::relayOnce);
        }
        assertThat(rows.waiting()).isEqualTo(60);
        assertThat(rows.refused(1)).isZero();

        Gate.tell(dynamoDb, "open");
        relayAll();

        assertThat(rows.waiting()).isZero();
        assertThat(rows.told(tasks)).hasSize(60).values().allMatch(times -> times == 1);
    }

    private int relayAll() {
        int moved = 0;
        for (int some = relay.relayOnce(); some > 0; some = relay.relayOnce()) {
            moved += some;
        }
        return moved;
    }
}
