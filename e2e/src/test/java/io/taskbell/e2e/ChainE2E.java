package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.LedgerReader;
import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.events.EventEnvelope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change over the real API becomes a mail, through every hop that production has. */
class ChainE2E {
    private final Stack stack = SharedStack.get();
    private final Team team = Team.on(stack);

    @Test
    void theAssigneeHearsOfAStatusChange() {
        Task task = team.assignedTask("주간 보고 🛎");

        Task moved = team.move(team.boss(), task, "IN_PROGRESS");

        Mail mail = team.mailOf(moved, team.worker());
        assertThat(mail.to()).isEqualTo(team.worker().email());
        assertThat(mail.subject()).contains(moved.key(), team.project().name(), "주간 보고 🛎");
        assertThat(team.mailbox().message(mail).path("Text").asText())
                .contains("주간 보고 🛎", team.boss().name());
        assertThat(team.mailbox().raw(mail)).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void theActorHearsNothingOfTheirOwnChange() {
        Task task = team.assignedTask("한 일은 본인에게 알리지 않는다");
        Task byBoss = team.move(team.boss(), task, "IN_PROGRESS");
        team.mailOf(byBoss, team.worker());

        Task byWorker = team.move(team.worker(), byBoss, "IN_TEST");

        // The boss's first mail tells the worker's change: nothing came for their own before it.
        team.mailOf(byWorker, team.boss());
        assertThat(team.mailsTo(team.boss()))
                .extracting(Mail::task)
                .containsExactly(task.taskId() + "/" + byWorker.version());
        assertThat(team.mailsTo(team.worker()))
                .extracting(Mail::task)
                .containsExactlyInAnyOrder(
                        task.taskId() + "/" + task.version(),
                        task.taskId() + "/" + byBoss.version());
    }

    @Test
    void theLedgerKnowsOnlyThoseWhoAreOwedAMail() {
        Task task = team.assignedTask("Ledger");
        Task moved = team.move(team.worker(), task, "DONE");
        team.mailOf(moved, team.boss());
        team.mailOf(task, team.worker());

        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb());
                LedgerReader ledger = new LedgerReader(stack.ports().dynamodb())) {
            List<EventEnvelope> events = log.events(task.taskId());

            assertThat(events).hasSize(2);
            assertThat(ledger.recipients(events.get(0).eventId().toString()))
                    .containsExactly(team.worker().userId());
            assertThat(ledger.recipients(events.get(1).eventId().toString()))
                    .containsExactly(team.boss().userId());
        }
    }

    @Test
    void oneCorrelationIdLeadsFromTheRequestToTheMail() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer created =
                team.boss()
                        .api()
                        .send(
                                "POST",
                                team.project().path() + "/tasks",
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "traceparent",
                                        "00-" + traceId + "-00f067aa0ba902b7-01"),
                                ("{\"title\":\"Trace\",\"assigneeId\":\""
                                                + team.worker().userId()
                                                + "\"}")
                                        .getBytes())
                        .expect(201);
        Task task = Task.of(created.json());

        Mail mail = team.mailOf(task, team.worker());

        assertThat(created.header("X-Correlation-Id")).isEqualTo(traceId);
        assertThat(mail.correlationId()).isEqualTo(traceId);
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb())) {
            assertThat(log.items(task.taskId()).getFirst().get("correlationId").s())
                    .isEqualTo(traceId);
        }
    }

    @Test
    void aChangeThatChangesNothingIsNoEvent() {
        Task task = team.assignedTask("Nothing");

        Answer same =
                team.boss()
                        .api()
                        .patch(task.path(), task.etag(), Map.of("status", task.status()))
                        .expect(200);

        assertThat(same.header("ETag")).isEqualTo(task.etag());
        Task moved = team.move(team.boss(), task, "DONE");
        team.mailOf(moved, team.worker());
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb())) {
            assertThat(log.events(task.taskId())).hasSize(2);
        }
    }
}
