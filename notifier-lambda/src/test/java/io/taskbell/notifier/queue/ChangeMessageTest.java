package io.taskbell.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskbell.events.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeMessageTest {

    @Test
    void readsTheSampleAsItLeavesTheQueue() throws Exception {
        var message = batch().messages().getFirst();

        assertThat(message.receiveCount()).isEqualTo(1);
        assertThat(message.queueName()).isEqualTo("notifications");
        assertThat(ChangeMessage.read(message).event()).isEqualTo(Sample.envelope());
    }

    @Test
    void readsTheSampleAsItLeavesTheBus() throws Exception {
        assertThat(ChangeMessage.read(message(Sample.at("5-bus-event.json"))).event())
                .isEqualTo(Sample.envelope());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|not-json",
                "''|not-a-change",
                "[]|not-a-change",
                "{\"detail\":{\"payload\":{}}}|not-a-change",
                "{\"detail\":{\"payload\":\"{}\"}}|malformed-event",
            })
    void refusesWhatIsNoChange(String body, String reason) {
        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> ChangeMessage.read(message(body)))
                .matches(e -> e.reason().equals(reason));
    }

    @Test
    void refusesAKindItDoesNotKnow() {
        String body =
                Sample.at("5-bus-event.json").replace("task.status-changed.v1", "task.merged.v1");

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> ChangeMessage.read(message(body)))
                .matches(e -> e.reason().equals("malformed-event"));
    }

    @Test
    void refusesAnEnvelopeOfAnotherVersion() {
        String body =
                Sample.at("5-bus-event.json")
                        .replace("\\\"schemaVersion\\\":1", "\\\"schemaVersion\\\":2");

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> ChangeMessage.read(message(body)))
                .matches(e -> e.reason().equals("unknown-schema-version"));
    }

    @Test
    void namesTheFailedMessagesAsLambdaExpects() throws IOException {
        var out = new ByteArrayOutputStream();

        QueueBatch.answer(batch().messages(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"batchItemFailures\":"
                                + "[{\"itemIdentifier\":\"059f36b4-87a3-44ab-83d2-661975830a7d\"}]}");
    }

    private static QueueBatch batch() throws IOException {
        return QueueBatch.read(
                new ByteArrayInputStream(
                        Sample.at("6-queue-message.json").getBytes(StandardCharsets.UTF_8)));
    }

    private static QueueMessage message(String body) {
        return new QueueMessage("id", "handle", body, Map.of(), "arn:aws:sqs:r:0:notifications");
    }
}
