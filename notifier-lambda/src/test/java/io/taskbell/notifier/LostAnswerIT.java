package io.taskbell.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.events.EventEnvelope;
import io.taskbell.notifier.SesServer.Fault;
import io.taskbell.notifier.delivery.DeliveryLedger;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SES accepted a mail, and its answer did not arrive: what a claim is for. */
class LostAnswerIT {
    private final Stage stage = new Stage();
    private final UUID supervisor = stage.person("kim@example.com", "김민준", "ko");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sendsAgainOnlyAfterTheLeaseWhenTheAnswerWasLost() {
        var event = sent(new TaskHistory(supervisor, supervisor));
        sendsOnce(Fault.CLOSES_AFTER_ACCEPTING, event);

        var messages = stage.receive(1);
        assertThat(stage.handle(messages)).hasSize(1);
        assertThat(stage.ses.requests()).isEqualTo(1);
        stage.clock.forward(DeliveryLedger.LEASE);
        assertThat(stage.handle(messages)).isEmpty();

        assertThat(stage.ses.accepted()).hasSize(2);
        assertThat(stage.delivery(event, supervisor).get("attempt").n()).isEqualTo("2");
    }

    @Test
    void keepsTheClaimWhenSesHangs() {
        var event = sent(new TaskHistory(supervisor, supervisor));

        sendsOnce(Fault.HANGS_AFTER_ACCEPTING, event);
    }

    /** A kept-alive connection closed by SES must not make the JDK post a second time by itself. */
    @Test
    void doesNotPostTwiceOverAConnectionUsedBefore() {
        sent(new TaskHistory(supervisor, supervisor));
        assertThat(stage.handle(stage.receive(1))).isEmpty();
        sent(new TaskHistory(supervisor, supervisor));
        stage.ses.fail(Fault.CLOSES_AFTER_ACCEPTING);

        assertThat(stage.handle(stage.receive(1))).hasSize(1);

        assertThat(stage.ses.requests()).isEqualTo(2);
    }

    @Test
    void aProcessThatDiesAfterSesAcceptedSendsOnceMoreAfterTheLease() {
        var event = sent(new TaskHistory(supervisor, supervisor));
        var died = new AtomicBoolean();
        stage.ses.afterAccepting(
                () -> {
                    if (died.compareAndSet(false, true)) {
                        throw new IllegalStateException("the process dies here");
                    }
                });
        var messages = stage.receive(1);
        stage.handle(messages);
        assertThat(stage.ses.accepted()).hasSize(1);

        assertThat(stage.handle(stage.newHandler(), messages, Stage.AMPLE)).hasSize(1);
        assertThat(stage.ses.accepted()).hasSize(1);
        stage.clock.forward(DeliveryLedger.LEASE);
        assertThat(stage.handle(stage.newHandler(), messages, Stage.AMPLE)).isEmpty();
        assertThat(stage.handle(stage.newHandler(), messages, Stage.AMPLE)).isEmpty();

        assertThat(stage.ses.accepted()).hasSize(2);
        assertThat(stage.state(event, supervisor)).isEqualTo("SENT");
    }

    private void sendsOnce(Fault fault, EventEnvelope event) {
        stage.ses.fail(fault);
        assertThat(stage.handle(stage.receive(1))).hasSize(1);
        stage.ses.fail(Fault.NONE);
        assertThat(stage.ses.accepted()).hasSize(1);
        assertThat(stage.ses.requests()).isEqualTo(1);
        assertThat(stage.state(event, supervisor)).isEqualTo("CLAIMED");
    }

    private EventEnvelope sent(TaskHistory history) {
        var event = history.nextChange();
        stage.send(event);
        return event;
    }
}
