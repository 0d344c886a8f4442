package io.taskbell.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.functions.TestFunction;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A front with real functions and a server in task-api's place behind it. */
abstract class FrontStage {
    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String OTHER_ORIGIN = "https://board.example.com";
    static final int MEBIBYTE = 1024 * 1024;

    @TempDir static Path page;

    static TestFunction auth;
    static TestFunction authorizer;
    static UpstreamStub upstream;
    static Front front;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(page.resolve("index.html"), "<title>Taskbell</title>");
        Files.createDirectories(page.resolve("assets"));
        Files.writeString(page.resolve("assets/main-1a2b.js"), "main()");
        Files.writeString(page.resolve("robots.txt"), "User-agent: *");
        Files.writeString(page.resolveSibling("secret.txt"), "secret");
        Duration timeout = Duration.ofSeconds(2);
        auth = new TestFunction("auth", RouteFunction.class, timeout, Map.of());
        authorizer = new TestFunction("authorizer", TokenFunction.class, timeout, Map.of());
        upstream = new UpstreamStub();
        front = front(100_000, upstream.port());
        front.start();
    }

    @AfterAll
    static void stop() {
        front.close();
        upstream.close();
        auth.close();
        authorizer.close();
    }

    static Front front(int rateLimit, int upstreamPort) {
        return new Front(
                new FrontSettings(
                        0,
                        upstreamPort,
                        page,
                        Set.of(OTHER_ORIGIN),
                        rateLimit,
                        Duration.ofSeconds(60),
                        Duration.ofMillis(700)),
                auth.api(),
                authorizer.api());
    }

    static int status(Front to, String path) {
        try {
            HttpResponse<String> response = send(request(to, path));
            if (response.statusCode() == 429) {
                assertProblem(response, 429);
                assertThat(response.headers().firstValue("retry-after")).isPresent();
            }
            return response.statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void assertProblem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type"))
                .contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").asText()).startsWith("urn:taskbell:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("correlationId").asText()).isEqualTo(correlation(response));
    }

    static String correlation(HttpResponse<?> response) {
        return response.headers().firstValue("x-correlation-id").orElseThrow();
    }

    static HttpRequest.Builder authorized(String path) {
        return authorized(front, path);
    }

    static HttpRequest.Builder authorized(Front to, String path) {
        return request(to, path).header("Authorization", "Bearer good-0");
    }

    static HttpRequest.Builder request(String path) {
        return request(front, path);
    }

    static HttpRequest.Builder request(Front to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
