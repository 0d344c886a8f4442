package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.util.ArrayList;
import java.util.List;

/** What every refusal looks like. */
final class Problems {
    private Problems() {}

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Correlation-Id", Identity.TRACE);
        assertThat(answer.text("type")).isEqualTo("urn:taskbell:problem:" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.text("correlationId")).isEqualTo(Identity.TRACE);
        assertThat(answer.cookies()).isEmpty();
    }

    static List<String> refusedFields(Answer answer) {
        assertProblem(answer, 422, "invalid");
        List<String> fields = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(
                        error -> {
                            assertThat(error.path("message").asText()).isNotEmpty();
                            fields.add(error.path("field").asText());
                        });
        return fields;
    }
}
