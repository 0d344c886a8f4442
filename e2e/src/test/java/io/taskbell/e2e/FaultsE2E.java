package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.LedgerReader;
import io.taskbell.e2e.client.QueueClient;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.client.TaskbellClient;
import io.taskbell.e2e.stack.Part;
import io.taskbell.e2e.stack.Processes;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.e2e.stack.Waiting;
import io.taskbell.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One part at a time hangs, dies or refuses; afterwards everything that was said is told. */
class FaultsE2E {
    /** Some visibility time-outs long. */
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(120);

    private final Stack stack = SharedStack.get();
    private final Team team = Team.on(stack);
    private final Task task = team.assignedTask("고장 속에서도");

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"MARIADB", "DYNAMODB", "QUEUE"})
    void nothingIsLostWhileAPartHangs(Part part) {
        long pid = stack.pid(part);
        List<Answer> answers;
        Processes.signal("STOP", pid);
        try {
            answers = moveTo("IN_PROGRESS", "IN_TEST");
        } finally {
            Processes.signal("CONT", pid);
        }

        assertThat(answers).allSatisfy(FaultsE2E::isDoneOrUnavailable);
        everyVersionIsTold(moveOnce("DONE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"MARIADB", "DYNAMODB", "QUEUE", "AUTHORIZER"})
    void nothingIsLostWhenAPartDies(Part part) {
        Processes.kill(stack.pid(part));

        List<Answer> answers = moveTo("IN_PROGRESS", "IN_TEST");

        assertThat(answers).allSatisfy(FaultsE2E::isDoneOrUnavailable);
        everyVersionIsTold(moveOnce("DONE"));
    }

    @Test
    void nothingIsLostWhileMailIsNotTaken() {
        team.mailOf(task, team.worker());
        Task moved;
        Task movedAgain;
        try {
            team.mailbox().faults(Map.of("status", 500));
            moved = team.move(team.boss(), task, "IN_PROGRESS");
            waitForATry(moved);
            team.mailbox().faults(Map.of("down", true));
            movedAgain = team.move(team.boss(), moved, "IN_TEST");
            waitForATry(movedAgain);
            assertThat(team.mailsTo(team.worker())).hasSize(1);
        } finally {
            team.mailbox().faults(Map.of());
        }

        everyVersionIsTold(team.move(team.boss(), movedAgain, "DONE"));
        assertThat(team.mailsTo(team.worker())).hasSize(4);
    }

    @Test
    void aMessageThatIsNoEventIsLaidAsideAndBlocksNobody() {
        try (QueueClient queues = new QueueClient(stack.ports().queue())) {
            queues.send("notifications", "no event");

            everyVersionIsTold(team.move(team.boss(), task, "IN_TEST"));
            Waiting.until(
                    Team.MAIL_LIMIT,
                    () -> Optional.of(queues.depth("notifications-dead")).filter(n -> n == 1),
                    () -> "the message is not in the dead-letter queue");
            queues.purge("notifications-dead");
        }
    }

    @Test
    void aLoginIsUnavailableWhileItsTableHangs() {
        long pid = stack.pid(Part.DYNAMODB);
        Map<String, String> credentials =
                Map.of("email", team.boss().email(), "password", team.boss().password());
        TaskbellClient stranger = new TaskbellClient(stack.base());
        Answer answer;
        Processes.signal("STOP", pid);
        try {
            answer = stranger.post("/api/auth/login", credentials);
        } finally {
            Processes.signal("CONT", pid);
        }

        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        isDoneOrUnavailable(answer);
        stranger.post("/api/auth/login", credentials).expect(200);
    }

    /** One after the other; an outcome that is not known may make the next one stale. */
    private List<Answer> moveTo(String... statuses) {
        List<Answer> answers = new ArrayList<>();
        String etag = task.etag();
        for (String status : statuses) {
            Answer answer = team.boss().api().patch(task.path(), etag, Map.of("status", status));
            answers.add(answer);
            etag = answer.isOk() ? answer.header("ETag") : etag;
        }
        return answers;
    }

    private static void isDoneOrUnavailable(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 412, 503);
        if (answer.status() == 503) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    /** As soon as the part is back. */
    private Task moveOnce(String status) {
        return Waiting.until(
                RECOVERY_LIMIT,
                () -> {
                    Answer now = team.boss().api().get(task.path());
                    if (!now.isOk()) {
                        return Optional.empty();
                    }
                    return Optional.of(patch(now, status))
                            .filter(Answer::isOk)
                            .map(answer -> Task.of(answer.json()));
                },
                () -> "the API did not come back");
    }

    private Answer patch(Answer now, String status) {
        return team.boss().api().patch(task.path(), now.header("ETag"), Map.of("status", status));
    }

    /** A try was made when the ledger holds its claim. */
    private void waitForATry(Task moved) {
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb());
                LedgerReader ledger = new LedgerReader(stack.ports().dynamodb())) {
            Waiting.until(
                    Team.MAIL_LIMIT,
                    () ->
                            log.events(moved.taskId()).stream()
                                    .filter(e -> e.data().task().version() == moved.version())
                                    .map(e -> ledger.recipients(e.eventId().toString()))
                                    .filter(recipients -> !recipients.isEmpty())
                                    .findFirst(),
                    () -> "no delivery was tried");
        }
    }

    private void everyVersionIsTold(Task last) {
        List<Long> all = LongStream.rangeClosed(1, last.version()).boxed().toList();
        try (ChangeLogReader log = new ChangeLogReader(stack.ports().dynamodb())) {
            Waiting.until(
                    RECOVERY_LIMIT,
                    () -> Optional.of(versions(log)).filter(all::equals),
                    () -> "the change log holds %s of %s".formatted(versions(log), all));
        }
        for (long version : all) {
            Waiting.until(
                    RECOVERY_LIMIT,
                    () -> team.mailbox().find(task.taskId(), version, team.worker().userId()),
                    () -> "no mail of version " + version);
        }
    }

    private List<Long> versions(ChangeLogReader log) {
        return log.events(task.taskId()).stream()
                .map(EventEnvelope::data)
                .map(data -> data.task().version())
                .toList();
    }
}
