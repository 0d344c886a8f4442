package io.taskbell.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.events.EventEnvelope;
import io.taskbell.notifier.SesServer.Fault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class NotifierIT {
    private final Stage stage = new Stage();
    private final UUID supervisor = stage.person("kim@example.com", "김민준", "ko");
    private final UUID assignee = stage.person("lee@example.com", "Lee Seo", "en");
    private final TaskHistory task = new TaskHistory(supervisor, assignee);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void announcesAChangeToSupervisorAndAssignee() {
        var event = sent(task);

        var failed = stage.handle(stage.receive(1));

        assertThat(failed).isEmpty();
        assertThat(stage.ses.accepted())
                .extracting(SesServer.Sent::to)
                .containsExactlyInAnyOrder("kim@example.com", "lee@example.com");
        assertThat(stage.ses.accepted())
                .extracting(SesServer.Sent::claim)
                .contains(event.eventId() + "_" + supervisor);
        var item = stage.delivery(event, supervisor);
        assertThat(item.get("state").s()).isEqualTo("SENT");
        assertThat(item.get("messageId").s()).startsWith("ses-");
        assertThat(item.get("sentAt").s()).isEqualTo(stage.clock.instant().toString());
        assertThat(item.get("attempt").n()).isEqualTo("1");
        assertThat(item.get("expiresAt").n())
                .isEqualTo(
                        Long.toString(
                                stage.clock.instant().plusSeconds(90 * 86_400L).getEpochSecond()));
    }

    @Test
    void sendsOneMailForAMessageDeliveredFiveTimesInParallel() throws Exception {
        var event = sent(new TaskHistory(supervisor, supervisor));
        var messages = stage.receive(1);
        var deliveries = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 5; i++) {
            NotifierHandler process = stage.newHandler();
            deliveries.add(() -> stage.handle(process, messages, Stage.AMPLE));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var delivery : threads.invokeAll(deliveries)) {
                delivery.get();
            }
        }

        assertThat(stage.ses.accepted()).hasSize(1);
        assertThat(stage.state(event, supervisor)).isEqualTo("SENT");
        assertThat(stage.handle(messages)).isEmpty();
        assertThat(stage.ses.requests()).isEqualTo(1);
    }

    @Test
    void oneBadMessageAndOneThrottledLeaveTheirNeighboursAlone() {
        var throttled = stage.person("slow@example.com", "느림", "ko");
        var owed = sent(new TaskHistory(throttled, throttled));
        stage.ses.failFor("slow@example.com", Fault.THROTTLED);
        stage.send("{\"detail\":{\"payload\":\"{\\\"type\\\":\\\"task.exploded.v1\\\"}\"}}");
        for (int i = 0; i < 8; i++) {
            sent(new TaskHistory(supervisor, supervisor));
        }
        var messages = stage.receive(10);

        var failed = stage.handle(messages);

        assertThat(stage.ses.accepted()).hasSize(8);
        assertThat(failed).containsExactly(messageOf(owed, messages).messageId());
        assertThat(stage.state(owed, throttled)).isEqualTo("RELEASED");
        var dead = stage.receiveFrom(stage.deadUrl);
        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().messageAttributes().get("reason").stringValue())
                .isEqualTo("malformed-event");
        // Rests a second, not the thirty of the queue; the claim was given back.
        stage.ses.failFor("slow@example.com", Fault.NONE);
        assertThat(stage.handle(stage.receive(1))).isEmpty();
        assertThat(stage.ses.accepted()).hasSize(9);
        assertThat(stage.delivery(owed, throttled).get("attempt").n()).isEqualTo("2");
    }

    @Test
    void aFailureOfOneRecipientDoesNotSendAgainToTheOther() {
        sent(task);
        stage.ses.failFor("lee@example.com", Fault.BROKEN);

        assertThat(stage.handle(stage.receive(1))).hasSize(1);
        stage.ses.failFor("lee@example.com", Fault.NONE);
        assertThat(stage.handle(stage.receive(1))).isEmpty();

        assertThat(stage.ses.accepted())
                .extracting(SesServer.Sent::to)
                .containsExactly("kim@example.com", "lee@example.com");
    }

    @Test
    void aRefusedMailGoesToTheDeadLetterQueueAndIsNeverTriedAgain() {
        var event = sent(task);
        stage.ses.failFor("kim@example.com", Fault.REJECTED);
        var messages = stage.receive(1);

        assertThat(stage.handle(messages)).isEmpty();
        assertThat(stage.handle(messages)).isEmpty();

        assertThat(stage.ses.requests()).isEqualTo(2);
        assertThat(stage.delivery(event, supervisor).get("state").s()).isEqualTo("FAILED");
        assertThat(stage.delivery(event, supervisor).get("reason").s())
                .isEqualTo("ses-400-MessageRejected");
        assertThat(stage.state(event, assignee)).isEqualTo("SENT");
        var dead = stage.receiveFrom(stage.deadUrl);
        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().body()).isEqualTo(messages.getFirst().body());
        assertThat(dead.getFirst().messageAttributes().get("recipientId").stringValue())
                .isEqualTo(supervisor.toString());
    }

    @Test
    void aRefusedMailStaysInItsQueueWhileThereIsNoDeadLetterQueue() {
        var event = sent(new TaskHistory(supervisor, supervisor));
        stage.ses.fail(Fault.REJECTED);
        stage.sqs.deleteQueue(delete -> delete.queueUrl(stage.deadUrl));

        assertThat(stage.handle(stage.receive(1))).hasSize(1);

        assertThat(stage.state(event, supervisor)).isEqualTo("RELEASED");
    }

    @Test
    void aPausedAccountLosesNoMail() {
        var event = sent(new TaskHistory(supervisor, supervisor));
        stage.ses.fail(Fault.PAUSED);

        assertThat(stage.handle(stage.receive(1))).hasSize(1);

        assertThat(stage.state(event, supervisor)).isEqualTo("RELEASED");
    }

    @Test
    void releasesTheClaimWhenSesCannotBeReached() {
        var event = sent(new TaskHistory(supervisor, supervisor));
        stage.ses.close();

        assertThat(stage.handle(stage.receive(1))).hasSize(1);

        assertThat(stage.state(event, supervisor)).isEqualTo("RELEASED");
    }

    @Test
    void losesNothingWhileDynamoDbIsDown() {
        try (var cut = new Stage(URI.create("http://127.0.0.1:1"))) {
            cut.send(task.nextChange().toString());
            var event = task.nextChange();
            cut.send(event);
            var messages = cut.receive(2);

            var failed = cut.handle(messages);

            assertThat(failed).containsExactly(messageOf(event, messages).messageId());
            assertThat(cut.ses.requests()).isZero();
            assertThat(cut.receiveFrom(cut.deadUrl)).hasSize(1);
        }
    }

    @Test
    void sendsTheChangesOfOneTaskInTheirOrder() {
        var events = List.of(task.nextChange(), task.nextChange(), task.nextChange());
        events.reversed().forEach(stage::send);

        assertThat(stage.handle(stage.receive(3))).isEmpty();

        assertThat(stage.ses.accepted())
                .filteredOn(mail -> mail.to().equals("kim@example.com"))
                .extracting(mail -> mail.claim().substring(0, 36))
                .containsExactlyElementsOf(
                        events.stream().map(event -> event.eventId().toString()).toList());
    }

    @Test
    void sendsNothingToSomeoneUnknownAndWritesItDown() {
        var nobody = UUID.randomUUID();
        var event = sent(new TaskHistory(nobody, assignee));

        assertThat(stage.handle(stage.receive(1))).isEmpty();

        assertThat(stage.ses.accepted()).hasSize(1);
        assertThat(stage.delivery(event, nobody).get("state").s()).isEqualTo("SKIPPED");
        assertThat(stage.delivery(event, nobody).get("reason").s()).isEqualTo("no-such-person");
    }

    @Test
    void anAddressThatIsNoneGoesToTheDeadLetterQueue() {
        var broken = stage.person("a b\r\nBcc: all@example.com", "나쁨", "ko");
        var event = sent(new TaskHistory(broken, assignee));

        assertThat(stage.handle(stage.receive(1))).isEmpty();

        assertThat(stage.state(event, broken)).isEqualTo("FAILED");
        assertThat(stage.ses.accepted()).hasSize(1);
        assertThat(stage.receiveFrom(stage.deadUrl)).hasSize(1);
    }

    @Test
    void beginsNothingItCannotFinishInTime() {
        var event = sent(task);

        var failed = stage.handle(stage.handler, stage.receive(1), 3_000);

        assertThat(failed).hasSize(1);
        assertThat(stage.ses.requests()).isZero();
        assertThat(stage.delivery(event, supervisor)).isEmpty();
    }

    private EventEnvelope sent(TaskHistory history) {
        var event = history.nextChange();
        stage.send(event);
        return event;
    }

    private static Message messageOf(EventEnvelope event, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.body().contains(event.eventId().toString()))
                .findFirst()
                .orElseThrow();
    }
}
