package io.taskbell.e2e.crash.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final UUID SUPERVISOR = new UUID(0, 1);
    private static final UUID ASSIGNEE = new UUID(0, 2);
    private static final UUID OWNER = new UUID(0, 3);

    @Test
    void supervisorAndAssigneeHearOfWhatAThirdOneDid() {
        assertThat(recipients(OWNER, ASSIGNEE)).containsExactly(SUPERVISOR, ASSIGNEE);
    }

    @Test
    void theActorHearsNothing() {
        assertThat(recipients(SUPERVISOR, ASSIGNEE)).containsExactly(ASSIGNEE);
        assertThat(recipients(ASSIGNEE, ASSIGNEE)).containsExactly(SUPERVISOR);
    }

    @Test
    void oneWhoIsBothHearsOnce() {
        assertThat(recipients(OWNER, SUPERVISOR)).containsExactly(SUPERVISOR);
    }

    @Test
    void nobodyIsAssigned() {
        assertThat(recipients(SUPERVISOR, null)).isEmpty();
    }

    private static List<UUID> recipients(UUID actor, @Nullable UUID assignee) {
        UUID id = new UUID(0, 9);
        TaskFacts task = new TaskFacts(id, 1, id, "p", "OPS-1", "t", "TODO", SUPERVISOR, assignee);
        EventEnvelope event =
                new EventEnvelope(
                        id,
                        Instant.EPOCH,
                        "c",
                        new Actor(actor, "n", ActorRole.OWNER),
                        new TaskCreated(task, List.of()));
        return Owed.of(event).stream().map(owed -> UUID.fromString(owed.recipientId())).toList();
    }
}
