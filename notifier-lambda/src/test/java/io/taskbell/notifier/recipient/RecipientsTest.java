package io.taskbell.notifier.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.Sample;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskFacts;
import io.taskbell.events.TaskField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void theSampleGoesToTheSupervisorForTheAssigneeMadeTheChange() {
        assertThat(Recipients.of(Sample.envelope()))
                .containsExactly(new Recipient(Sample.SUPERVISOR_ID, Set.of(Reason.SUPERVISOR)));
    }

    @Test
    void supervisorAndAssigneeEachHearOfAnothersChange() {
        assertThat(Recipients.of(change(A, B, C)))
                .containsExactly(
                        new Recipient(A, Set.of(Reason.SUPERVISOR)),
                        new Recipient(B, Set.of(Reason.ASSIGNEE)));
    }

    @Test
    void whoIsBothHearsOnce() {
        assertThat(Recipients.of(change(A, A, C)))
                .containsExactly(new Recipient(A, Set.of(Reason.SUPERVISOR, Reason.ASSIGNEE)));
    }

    @Test
    void nobodyHearsOfTheirOwnChange() {
        assertThat(Recipients.of(change(A, A, A))).isEmpty();
        assertThat(Recipients.of(change(A, null, A))).isEmpty();
    }

    @Test
    void readsTheUsersAMailNames() {
        assertThat(UserIds.in(change(A, null, B))).containsExactlyInAnyOrder(A, C);
    }

    private static EventEnvelope change(UUID supervisor, @Nullable UUID assignee, UUID actor) {
        var task = new TaskFacts(A, 1, A, "운영", "OPS-1", "title", "TODO", supervisor, assignee);
        return new EventEnvelope(
                UUID.randomUUID(),
                Instant.EPOCH,
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(actor, "name", ActorRole.MEMBER),
                TaskEvent.changed(
                        task, List.of(new FieldChange(TaskField.ASSIGNEE, C.toString(), null))));
    }
}
