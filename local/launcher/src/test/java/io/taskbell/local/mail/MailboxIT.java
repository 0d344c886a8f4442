package io.taskbell.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are kept and shown, as Mailpit shows them. */
class MailboxIT extends MailStage {
    @Test
    void showsASentMailInMailpitsShape() throws Exception {
        String id = sent(raw(MAIL));

        JsonNode list = json("/api/v1/messages");
        JsonNode mail = json("/api/v1/message/" + id);
        JsonNode headers = json("/api/v1/message/" + id + "/headers");

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("unread").asInt()).isEqualTo(1);
        JsonNode first = list.path("messages").path(0);
        assertThat(first.path("ID").asText()).isEqualTo(id);
        assertThat(first.path("Subject").asText()).isEqualTo("주간 보고 🛎");
        assertThat(first.path("From").path("Name").asText()).isEqualTo("업무");
        assertThat(first.path("To").path(0).path("Address").asText())
                .isEqualTo("person@example.com");
        assertThat(first.path("Created").asText()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(first.path("Snippet").asText()).isEqualTo("할 일 → 진행 중");
        assertThat(mail.path("MessageID").asText()).isEqualTo(id + "@taskbell.local");
        assertThat(mail.path("Text").asText().strip()).isEqualTo("할 일 → 진행 중");
        assertThat(mail.path("HTML").asText()).contains("<p>진행 중</p>");
        assertThat(headers.path("X-Taskbell-Task").path(0).asText()).isEqualTo("t/2");
        assertThat(headers.path("Date").path(0).asText()).contains("2 Jan 2026 03:04:05");
        assertThat(get("/api/v1/message/" + id + "/raw").body()).endsWith(MAIL);
        assertThat(json("/api/v1/messages").path("unread").asInt()).isZero();
    }

    @Test
    void hasEveryMailAgainAfterASuddenEnd() throws Exception {
        String first = sent(raw(MAIL));
        String second = sent(raw(MAIL));
        Files.writeString(folder.resolve("half.eml.tmp"), "From:");
        Files.writeString(folder.resolve("notes.eml"), "not ours");

        MailServer next = start(Optional.empty()); // the first one has no chance to write anything
        try {
            JsonNode list = json(next, "/api/v1/messages");
            assertThat(list.path("messages").findValuesAsText("ID")).containsExactly(second, first);
        } finally {
            next.close();
        }
        assertThat(folder.resolve("half.eml.tmp")).doesNotExist();
    }

    @Test
    void pagesAndDeletes() throws Exception {
        String first = sent(raw(MAIL));
        String second = sent(raw(MAIL));
        String third = sent(raw(MAIL));

        assertThat(json("/api/v1/messages?start=1&limit=1").path("messages").findValuesAsText("ID"))
                .containsExactly(second);

        delete("{\"IDs\":[\"" + third + "\"]}");
        assertThat(json("/api/v1/messages").path("messages").findValuesAsText("ID"))
                .containsExactly(second, first);

        delete("");
        assertThat(json("/api/v1/messages").path("total").asInt()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aMailsHtmlCanRunNoScript() throws Exception {
        String id = sent(raw(MAIL));

        HttpResponse<String> html = get("/mail/" + id + ".html");

        assertThat(html.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin")
                .doesNotContain("script-src");
        assertThat(get("/").headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(get("/api/v1/message/" + id + "/raw").headers().firstValue("content-type"))
                .contains("text/plain; charset=utf-8");
        assertThat(get("/").headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/message/none", "/api/v1/message/..%2f..%2fetc", "/mail/a.html"})
    void knowsNothingOfOtherPaths(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void isQuickWithFiveThousandMails() throws Exception {
        String name = "%016x-00000000-0000-0000-0000-%012x.eml";
        for (int i = 0; i < 5_000; i++) {
            Files.writeString(folder.resolve(name.formatted(i, i)), MAIL);
        }
        server.close();
        long start = System.nanoTime();

        server = start(Optional.empty());
        Duration load = Duration.ofNanos(System.nanoTime() - start);
        JsonNode page = json("/api/v1/messages?limit=50");
        Duration all = Duration.ofNanos(System.nanoTime() - start);

        System.out.println("5 000 mails: loaded in " + load + ", first page after " + all);
        assertThat(page.path("total").asInt()).isEqualTo(5_000);
        assertThat(load).isLessThan(Duration.ofSeconds(10));
    }
}
