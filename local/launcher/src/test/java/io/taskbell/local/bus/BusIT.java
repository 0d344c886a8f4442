package io.taskbell.local.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.Sample;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import io.taskbell.events.codec.EventCodec;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class BusIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path RULE =
            TestParts.root().resolve("terraform/events/rules/notifications.json");

    @TempDir Path rules;
    private final SqsClient queues = LocalAws.sqs(TestParts.queues());
    private Bus bus;

    @BeforeEach
    void start() throws Exception {
        queues.createQueue(r -> r.queueName("bus-one"));
        queues.createQueue(r -> r.queueName("bus-two"));
        Files.copy(RULE, rules.resolve("bus-one.json"));
        Files.writeString(
                rules.resolve("bus-two.json"), "{\"source\":[{\"prefix\":\"taskbell\"}]}");
        bus = new Bus(rules, queues);
        bus.start();
    }

    @AfterEach
    void stop() {
        bus.close();
        receive("bus-one");
        receive("bus-two");
        queues.close();
    }

    @Test
    void sendsAnEventToEveryQueueWhoseRuleItMatches() throws Exception {
        ObjectNode sample = sample();
        ObjectNode unknown = sample();
        unknown.withObject("/detail").put("type", "task.unheard-of.v1");

        bus.put(List.of(sample, unknown));

        assertThat(receive("bus-one")).containsExactly(sample);
        assertThat(receive("bus-two")).containsExactlyInAnyOrder(sample, unknown);
    }

    @Test
    void sendsMoreThanOneBatchHolds() throws Exception {
        List<ObjectNode> events = IntStream.range(0, 25).mapToObj(BusIT::numbered).toList();

        bus.put(events);

        assertThat(receive("bus-one")).hasSize(25);
    }

    @Test
    void carriesCharactersThatTheQueueRefuses() throws Exception {
        ObjectNode event = sample();
        event.withObject("/detail").put("payload", "a\uFFFE\uFFFF\u0000b");

        bus.put(List.of(event));

        assertThat(receive("bus-one")).containsExactly(event);
    }

    /** 20 000 characters before and after, each as long as a character can become on the way. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "🛎", "\\", "\""})
    void carriesTheLargestChangeThereCanBe(String longest) throws Exception {
        FieldChange contents =
                new FieldChange(
                        TaskField.CONTENTS, longest.repeat(20_000), longest.repeat(19_999) + "a");
        EventEnvelope envelope =
                new EventEnvelope(
                        Sample.EVENT_ID,
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        new Actor(Sample.ASSIGNEE_ID, longest.repeat(100), ActorRole.ASSIGNEE),
                        TaskEvent.changed(Sample.task(), List.of(contents)));
        ObjectNode event = sample();
        event.withObject("/detail").put("payload", EventCodec.write(envelope));

        bus.put(List.of(event));

        assertThat(receive("bus-one")).containsExactly(event);
    }

    @Test
    void anEventThatIsTooLargeNeverBlocksTheNext() throws Exception {
        ObjectNode large = sample();
        large.withObject("/detail").put("payload", "x".repeat(300_000));

        bus.put(List.of(large, sample()));

        assertThat(receive("bus-one")).containsExactly(sample());
    }

    @Test
    void refusesARuleThatAwsWouldRefuse() throws Exception {
        Files.writeString(rules.resolve("bad.json"), "{\"source\":\"not a list\"}");

        assertThatThrownBy(() -> new Bus(rules, queues).start()).hasMessageContaining("rule bad");
    }

    private List<JsonNode> receive(String queue) {
        String url = queues.getQueueUrl(r -> r.queueName(queue)).queueUrl();
        List<JsonNode> received = new ArrayList<>();
        List<Message> messages;
        do {
            messages =
                    queues.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
            for (Message message : messages) {
                received.add(read(message.body()));
                queues.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        } while (!messages.isEmpty());
        return received;
    }

    private static ObjectNode sample() {
        return (ObjectNode) read(Sample.at("5-bus-event.json"));
    }

    private static ObjectNode numbered(int number) {
        return sample().put("id", "event-" + number);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
