package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A mail server on a folder of its own. */
abstract class MailStage {
    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
    static final String MAIL =
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
    MailServer server;

    @BeforeEach
    void start() {
        server = start(Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    MailServer start(Optional<URI> relay) {
        MailServer started = new MailServer(0, folder, relay, CLOCK);
        started.start();
        return started;
    }

    static ObjectNode raw(String mail) {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("Destination").putArray("ToAddresses").add("person@example.com");
        request.putObject("Content")
                .putObject("Raw")
                .put("Data", Base64.getEncoder().encodeToString(mail.getBytes(UTF_8)));
        return request;
    }

    String sent(ObjectNode request) throws Exception {
        HttpResponse<String> response = send(request.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).path("MessageId").asText();
    }

    HttpResponse<String> send(String request) throws Exception {
        return HTTP.send(
                request(server, "/v2/email/outbound-emails")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString());
    }

    void faults(String faults) throws Exception {
        HttpResponse<Void> response =
                HTTP.send(
                        request(server, "/faults").PUT(BodyPublishers.ofString(faults)).build(),
                        BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(204);
    }

    void delete(String body) throws Exception {
        HTTP.send(
                request(server, "/api/v1/messages")
                        .method("DELETE", BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    JsonNode json(String path) throws Exception {
        return json(server, path);
    }

    static JsonNode json(MailServer from, String path) throws Exception {
        return JSON.readTree(
                HTTP.send(request(from, path).build(), BodyHandlers.ofString()).body());
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(server, path).build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder request(MailServer to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
    }
}
