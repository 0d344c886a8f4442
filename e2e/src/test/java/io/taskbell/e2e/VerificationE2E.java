package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.client.TaskbellClient;
import io.taskbell.e2e.crash.verify.Findings;
import io.taskbell.e2e.crash.verify.Verification;
import io.taskbell.e2e.crash.write.Acknowledged;
import io.taskbell.e2e.crash.write.Cast;
import io.taskbell.e2e.crash.write.Journal;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskStatusChanged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of a crash run sees what is wrong, and nothing where nothing is. */
class VerificationE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stack stack = SharedStack.get();
    private final Team team = Team.on(stack);
    private final Journal journal = new Journal();
    private final Task task = team.assignedTask("Judged");
    private final Task moved = team.move(team.boss(), task, "IN_PROGRESS");

    VerificationE2E() {
        acknowledge(TaskCreated.TYPE, task);
        acknowledge(TaskStatusChanged.TYPE, moved);
        team.mailOf(task, team.worker());
        team.mailOf(moved, team.worker());
    }

    @Test
    void findsNothingWrongWhereNothingIs() {
        Findings findings = judge();

        assertThat(findings)
                .isEqualTo(new Findings(2, 2, 2, List.of(), List.of()))
                .matches(Findings::isGood);
    }

    @Test
    void missesAChangeThatWasAcknowledgedAndIsNotThere() {
        acknowledge(TaskStatusChanged.TYPE, with("DONE", moved.version() + 1));

        assertThat(judge().broken())
                .anyMatch(sentence -> sentence.contains("not 1..3"))
                .anyMatch(sentence -> sentence.startsWith("acknowledged, but not in the log"));
    }

    @Test
    void seesAnEntryThatTellsSomethingElse() {
        Journal other = new Journal();
        other.acknowledge(journal.acknowledged().getFirst());
        other.acknowledge(
                new Acknowledged(
                        TaskStatusChanged.TYPE,
                        team.boss().userId(),
                        with("DONE", moved.version()),
                        false));

        assertThat(new Verification(stack, cast(), PATIENCE).of(other, List.of()).broken())
                .anyMatch(sentence -> sentence.startsWith("the log tells"));
    }

    @Test
    void missesAMail() {
        team.mailbox().delete(team.mailOf(moved, team.worker()));

        Findings findings = judge();

        assertThat(findings.lost()).isEqualTo(1);
        assertThat(findings.broken()).singleElement().asString().startsWith("lost: ");
    }

    @Test
    void seesADoubleThatNoKillExplains() {
        sendAgain(team.mailOf(moved, team.worker()));

        Findings findings = judge();

        assertThat(findings.doubled()).hasSize(1);
        assertThat(findings.isGood()).isFalse();
    }

    private Findings judge() {
        return new Verification(stack, cast(), PATIENCE).of(journal, List.of());
    }

    private Cast cast() {
        return new Cast(team.project(), List.of(), List.of(team.boss(), team.worker()));
    }

    private void acknowledge(String type, Task after) {
        journal.acknowledge(new Acknowledged(type, team.boss().userId(), after, false));
    }

    private Task with(String status, long version) {
        return new Task(
                task.taskId(),
                task.key(),
                task.title(),
                status,
                task.supervisorId(),
                task.assigneeId(),
                version);
    }

    private void sendAgain(Mail mail) {
        byte[] raw = team.mailbox().raw(mail).getBytes(StandardCharsets.UTF_8);
        new TaskbellClient(stack.mail())
                .post(
                        "/v2/email/outbound-emails",
                        Map.of(
                                "Destination",
                                Map.of("ToAddresses", List.of(mail.to())),
                                "Content",
                                Map.of(
                                        "Raw",
                                        Map.of("Data", Base64.getEncoder().encodeToString(raw)))))
                .expect(200);
    }
}
