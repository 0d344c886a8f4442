package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What task-api is given and what becomes of its answers. */
class FrontTaskApiIT extends FrontStage {
    @Test
    void passesACallOnToTaskApiUnchanged() throws Exception {
        HttpResponse<String> response =
                send(
                        authorized("/api/projects/1/tasks?limit=5&q=a%2Fb")
                                .header("If-Match", "\"3\"")
                                .header("X-Forwarded-For", "1.2.3.4")
                                .header("Content-Type", "application/merge-patch+json")
                                .method("PATCH", BodyPublishers.ofString("{\"title\":\"🛎\"}")));

        JsonNode seen = JSON.readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("etag")).contains("\"7\"");
        assertThat(seen.path("method").asText()).isEqualTo("PATCH");
        assertThat(seen.path("uri").asText()).isEqualTo("/api/projects/1/tasks?limit=5&q=a%2Fb");
        assertThat(seen.path("body").asText()).isEqualTo("{\"title\":\"🛎\"}");
        assertThat(seen.path("headers").path("authorization").asText()).isEqualTo("Bearer good-0");
        assertThat(seen.path("headers").path("if-match").asText()).isEqualTo("\"3\"");
        assertThat(seen.path("headers").path("x-forwarded-for").asText()).isEqualTo("127.0.0.1");
        assertThat(seen.path("headers").path("host").asText())
                .isEqualTo("127.0.0.1:" + front.port());
    }

    @Test
    void streamsALongAnswerAndKeepsTheConnectionForTheNext() throws Exception {
        assertThat(send(authorized("/api/long")).body()).hasSize(UpstreamStub.LONG);
        assertThat(send(authorized("/api/none")).statusCode()).isEqualTo(204);
        assertThat(send(authorized("/api/same")).statusCode()).isEqualTo(304);
        HttpResponse<String> head =
                send(authorized("/api/long").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(send(authorized("/api/tasks")).statusCode()).isEqualTo(201);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForWhole() {
        assertThat(HTTP.sendAsync(authorized("/api/torn").build(), BodyHandlers.ofString()))
                .failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void passesAProblemOfTaskApiOn() throws Exception {
        HttpResponse<String> response = send(authorized("/api/stale"));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.body()).isEqualTo("{\"current\":1}");
    }

    @Test
    void tellsSlowFromLostFromDown() throws Exception {
        assertProblem(send(authorized("/api/slow")), 504);
        assertProblem(send(authorized("/api/drop").POST(BodyPublishers.ofString("x"))), 502);
        assertProblem(send(authorized("/api/drop")), 503);
        try (Front alone = front(1000, 1)) {
            alone.start();
            HttpResponse<String> response = send(authorized(alone, "/api/tasks"));

            assertProblem(response, 503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
        }
    }

    @Test
    void keepsAValidTraceAndReplacesAnyOther() throws Exception {
        String id = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> kept =
                send(
                        authorized("/api/tasks")
                                .header("traceparent", "00-" + id + "-00f067aa0ba902b7-01"));
        HttpResponse<String> made =
                send(authorized("/api/tasks").header("traceparent", "00-" + "0".repeat(32) + "-1"));

        assertThat(correlation(kept)).isEqualTo(id);
        assertThat(JSON.readTree(kept.body()).path("headers").path("traceparent").asText())
                .contains(id);
        assertThat(correlation(made)).matches("[0-9a-f]{32}");
        assertThat(JSON.readTree(made.body()).path("headers").path("traceparent").asText())
                .contains(correlation(made));
    }
}
