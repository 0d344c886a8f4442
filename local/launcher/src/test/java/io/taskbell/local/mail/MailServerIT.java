package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
    private static final String MAIL =
            """
            From: =?UTF-8?Q?=EC=97=85=EB=AC=B4?= <taskbell@example.com>
            To: person@example.com
            Subject: =?UTF-8?B?7KO86rCEIOuztOqzoCDwn5uO?=
            X-Taskbell-Task: t/2
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            할 일 → 진행 중
            --b
            Content-Type: text/html; charset=utf-8

            <p>진행 중</p><script>steal()</script>
            --b--
            """
                    .replace("\n", "\r\n");

    @TempDir Path folder;
    private MailServer server;

    @BeforeEach
    void start() {
        server = start(Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private MailServer start(Optional<URI> relay) {
        MailServer started = new MailServer(0, folder, relay, CLOCK);
        started.start();
        return started;
    }

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
    void passesMailsOnToAMailServerAndTriesAgain() throws Exception {
        try (SmtpStub smtp = new SmtpStub()) {
            smtp.answerToMail("451 later");
            server.close();
            server = start(Optional.of(smtp.address()));
            String id = sent(raw(MAIL));
            await().until(() -> !Files.exists(folder.resolve("relay/" + id + ".tmp")));
            server.close();
            smtp.answerToMail("250 ok");

            server = start(Optional.of(smtp.address())); // does not forget what waits

            String passedOn = smtp.mails().poll(10, TimeUnit.SECONDS);
            assertThat(passedOn).contains("X-Taskbell-Task: t/2").contains(id + "@taskbell.local");
            await().until(() -> !Files.exists(folder.resolve("relay/" + id)));
            assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void doesNotTryAgainWhatAMailServerRefusesForGood() throws Exception {
        try (SmtpStub smtp = new SmtpStub()) {
            smtp.answerToMail("550 never");
            server.close();
            server = start(Optional.of(smtp.address()));

            String id = sent(raw(MAIL));

            await().until(() -> !Files.exists(folder.resolve("relay/" + id)));
            assertThat(smtp.mails()).isEmpty();
            assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(1);
        }
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

    private static ObjectNode raw(String mail) {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("Destination").putArray("ToAddresses").add("person@example.com");
        request.putObject("Content")
                .putObject("Raw")
                .put("Data", Base64.getEncoder().encodeToString(mail.getBytes(UTF_8)));
        return request;
    }

    private String sent(ObjectNode request) throws Exception {
        HttpResponse<String> response = send(request.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).path("MessageId").asText();
    }

    private HttpResponse<String> send(String request) throws Exception {
        return HTTP.send(
                request(server, "/v2/email/outbound-emails")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString());
    }

    private void faults(String faults) throws Exception {
        HttpResponse<Void> response =
                HTTP.send(
                        request(server, "/faults").PUT(BodyPublishers.ofString(faults)).build(),
                        BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(204);
    }

    private void delete(String body) throws Exception {
        HTTP.send(
                request(server, "/api/v1/messages")
                        .method("DELETE", BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private JsonNode json(String path) throws Exception {
        return json(server, path);
    }

    private static JsonNode json(MailServer from, String path) throws Exception {
        return JSON.readTree(
                HTTP.send(request(from, path).build(), BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(server, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(MailServer to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
    }
}
