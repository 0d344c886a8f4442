package io.taskbell.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskbell.api.testing.Gate;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Person;
import io.taskbell.api.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay runs by itself: at once after a commit, by sweep for the rest, and after an outage. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class RelayLoopIT {
    private static final Duration NEVER = Duration.ofHours(1);

    @Inject OutboxRelay relay;
    @Inject RelayBell bell;
    @Inject Rows rows;
    @Inject World world;

    @ConfigProperty(name = "test.gate.dynamodb")
    String dynamoDb;

    private RelayLoop loop;

    @AfterEach
    void stop() throws InterruptedException {
        Gate.tell(dynamoDb, "open");
        loop.stop(new ShutdownEvent());
        rows.clear();
    }

    @Test
    void aCommitWakesIt() {
        start(NEVER);
        Person owner = world.person("김하늘");
        UUID task = world.task(world.project(owner), owner);
        await().until(() -> world.changeLog(task).size() == 1);
    }

    @Test
    void theSweepFindsWhatNobodyAnnounced() {
        start(Duration.ofMillis(50));
        UUID task = rows.add();
        await().until(() -> world.changeLog(task).size() == 1);
    }

    @Test
    void itGoesOnSoonAfterAnOutage() {
        start(Duration.ofMillis(50));
        Gate.tell(dynamoDb, "shut");
        for (int i = 0; i < 40; i++) {
            rows.add();
        }
        await().during(Duration.ofSeconds(3)).until(() -> rows.waiting() == 40);

        Gate.tell(dynamoDb, "open");

        await().atMost(Duration.ofSeconds(3)).until(() -> rows.waiting() == 0);
        assertThat(rows.parked()).isZero();
    }

    private void start(Duration sweep) {
        loop = new RelayLoop(relay, bell, new Settings(sweep));
        loop.start(new StartupEvent());
    }

    private record Settings(Duration sweep) implements OutboxConfig {
        @Override
        public boolean relay() {
            return true;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int batchesInFlight() {
            return 4;
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Duration longestBackOff() {
            return Duration.ofSeconds(30);
        }
    }
}
