package io.taskbell.local.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskbell.local.functions.TestFunction;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuePollerIT {
    private static TestFunction function;
    private static SqsClient queues;
    private static String url;
    private QueuePoller poller;

    @BeforeAll
    static void start() {
        function = new TestFunction("picky", PickyFunction.class, Duration.ofSeconds(5), Map.of());
        queues = LocalAws.sqs(TestParts.queues());
        url =
                queues.createQueue(
                                r ->
                                        r.queueName("polled")
                                                .attributes(
                                                        Map.of(
                                                                QueueAttributeName
                                                                        .VISIBILITY_TIMEOUT,
                                                                "3")))
                        .queueUrl();
    }

    @AfterAll
    static void stop() {
        function.close();
        queues.close();
    }

    @BeforeEach
    void poll() {
        poller = new QueuePoller(queues, "polled", 10, function.api());
    }

    @AfterEach
    void stopPolling() {
        poller.close();
    }

    @Test
    void deletesWhatTheFunctionHasDealtWith() {
        send("ok");
        poller.start();

        awaitEmpty();
    }

    @Test
    void onlyTheMessagesThatFailedComeAgain() {
        send("fail");
        send("ok");
        send("ok");
        poller.start();

        await().until(
                        () ->
                                count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                                        == 1);

        awaitEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "exit"})
    void theWholeBatchComesAgainWhenTheFunctionFails(String whim) {
        send(whim);
        send("ok");
        poller.start();

        await().until(
                        () ->
                                count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                                        > 0);

        awaitEmpty();
        assertThat(total()).isZero();
    }

    private static void send(String body) {
        queues.sendMessage(r -> r.queueUrl(url).messageBody(body));
    }

    private static void awaitEmpty() {
        await().atMost(Duration.ofSeconds(30)).until(() -> total() == 0);
    }

    private static int total() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                + count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    private static int count(QueueAttributeName name) {
        return Integer.parseInt(
                queues.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name))
                        .attributes()
                        .get(name));
    }
}
