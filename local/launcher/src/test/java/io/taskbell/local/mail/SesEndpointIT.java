package io.taskbell.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are taken as SES takes them. */
class SesEndpointIT extends MailStage {
    @Test
    void makesAMailOfSimpleContent() throws Exception {
        ObjectNode request = JSON.createObjectNode().put("FromEmailAddress", "a@example.com");
        request.putObject("Destination").putArray("ToAddresses").add("b@example.com");
        ObjectNode simple = request.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", "제목");
        simple.putObject("Body").putObject("Text").put("Data", "본문 🛎");

        JsonNode mail = json("/api/v1/message/" + sent(request));

        assertThat(mail.path("Subject").asText()).isEqualTo("제목");
        assertThat(mail.path("Text").asText()).isEqualTo("본문 🛎");
        assertThat(mail.path("To").path(0).path("Address").asText()).isEqualTo("b@example.com");
    }

    @Test
    void keepsIdAndDateThatTheMailHas() throws Exception {
        String own =
                "Message-ID: <own@example.com>\r\nDate: Fri, 1 Jan 2021 00:00:00 +0000\r\n" + MAIL;

        String id = sent(raw(own));

        assertThat(get("/api/v1/message/" + id + "/raw").body()).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "{}",
                "{\"Content\":{\"Raw\":{\"Data\":\"*\"}}}",
                "{\"Content\":{\"Raw\":{\"Data\":\"\"}}}",
                "{\"Content\":{\"Template\":{}}}",
                "{\"Content\":{\"Raw\":{\"Data\":\"U3ViamVjdDogYQ0KDQo=\"}}}",
                "{\"Content\":{\"Raw\":{\"Data\":\"RnJvbTogYUBiLmMNCg0K\"}}}",
                "{\"Destination\":{\"ToAddresses\":[\"no address\"]},"
                        + "\"Content\":{\"Raw\":{\"Data\":\"RnJvbTogYUBiLmMNCg0K\"}}}"
            })
    void refusesABadRequestInSesWords(String request) throws Exception {
        HttpResponse<String> response = send(request);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-amzn-errortype"))
                .contains("BadRequestException");
        assertThat(JSON.readTree(response.body()).path("__type").asText())
                .isEqualTo("BadRequestException");
        assertThat(json("/api/v1/messages").path("total").asInt()).isZero();
    }

    @Test
    void misbehavesAsAsked() throws Exception {
        faults("{\"status\":429}");
        HttpResponse<String> throttled = send(raw(MAIL).toString());
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("x-amzn-errortype"))
                .contains("TooManyRequestsException");

        faults("{\"down\":true}");
        assertThatThrownBy(() -> send(raw(MAIL).toString())).isInstanceOf(IOException.class);

        faults("{\"delayMillis\":300}");
        long start = System.nanoTime();
        sent(raw(MAIL));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(290));

        faults("{}");
        sent(raw(MAIL));
        assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(2);
    }
}
