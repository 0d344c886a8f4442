package io.taskbell.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.functions.TestFunction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OTHER_ORIGIN = "https://board.example.com";
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir static Path page;

    private static TestFunction auth;
    private static TestFunction authorizer;
    private static UpstreamStub upstream;
    private static Front front;

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

    private static Front front(int rateLimit, int upstreamPort) {
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

    @Test
    void givesTheFunctionAnEventInPayloadFormat2() throws Exception {
        HttpResponse<String> response =
                send(
                        request("/api/auth/echo?a=1&a=2&b=%EA%B0%92")
                                .header("X-Many", "1")
                                .header("X-Many", "2")
                                .header("Cookie", "s=1; t=2")
                                .header("Content-Type", "application/json")
                                .method("PUT", BodyPublishers.ofString("{\"k\":\"값🛎\"}")));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().allValues("set-cookie"))
                .containsExactly("a=1; HttpOnly", "b=2");
        assertThat(response.headers().firstValue("x-a")).contains("1");
        JsonNode event = JSON.readTree(response.body());
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /api/auth/{proxy+}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/api/auth/echo");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=%EA%B0%92");
        assertThat(event.path("queryStringParameters").toString())
                .isEqualTo("{\"a\":\"1,2\",\"b\":\"값\"}");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"s=1\",\"t=2\"]");
        assertThat(event.path("headers").path("x-many").asText()).isEqualTo("1,2");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("requestContext").path("http").path("method").asText())
                .isEqualTo("PUT");
        assertThat(event.path("requestContext").path("http").path("sourceIp").asText())
                .isEqualTo("127.0.0.1");
        assertThat(event.path("body").asText()).isEqualTo("{\"k\":\"값🛎\"}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void givesTheFunctionABodyThatIsNoTextAsBase64() throws Exception {
        byte[] notUtf8 = {'"', (byte) 0xff, '"'};

        JsonNode event =
                JSON.readTree(
                        send(request("/api/auth/echo")
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofByteArray(notUtf8)))
                                .body());

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").binaryValue()).isEqualTo(notUtf8);
    }

    @Test
    void takesAPlainValueForA200AndDecodesABinaryBody() throws Exception {
        HttpResponse<String> plain = send(request("/api/auth/plain"));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("content-type")).contains("application/json");
        assertThat(plain.body()).isEqualTo("{\"plain\":\"값\"}");
        assertThat(
                        HTTP.send(request("/api/auth/binary").build(), BodyHandlers.ofByteArray())
                                .body())
                .containsExactly(0, 0xff);
    }

    @ParameterizedTest
    @CsvSource({"throw,502", "exit,502", "garbage,502", "split,502", "hang,504"})
    void aFunctionThatFailsIsAProblem(String whim, int status) throws Exception {
        HttpResponse<String> response = send(request("/api/auth/" + whim));

        assertProblem(response, status);
        assertThat(response.headers().firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/tasks/1"})
    void aRouteThatNeedsATokenIs401WithoutAGoodOne(String path) throws Exception {
        for (HttpRequest.Builder request :
                List.of(request(path), request(path).header("Authorization", "Bearer bad"))) {
            HttpResponse<String> response = send(request);

            assertProblem(response, 401);
            assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
        }
        assertThat(upstream.seen()).doesNotContain("/api/tasks/1");
    }

    @Test
    void anAuthorizerThatFailsLetsNobodyPass() throws Exception {
        assertProblem(send(request("/api/tasks").header("Authorization", "Bearer throw")), 502);
    }

    @Test
    void asksTheAuthorizerOnceForAToken() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        HTTP.sendAsync(
                                                request("/api/me")
                                                        .header("Authorization", "Bearer good-1")
                                                        .build(),
                                                BodyHandlers.ofString()))
                        .toList();

        Set<String> contexts = new java.util.HashSet<>();
        for (CompletableFuture<HttpResponse<String>> one : all) {
            JsonNode event = JSON.readTree(one.get().body());
            contexts.add(event.path("requestContext").path("authorizer").path("lambda").toString());
        }

        assertThat(contexts).hasSize(1).first().asString().contains("asked");
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/echo", "/api/tasks"})
    void refusesABodyOverOneMebibyte(String path) throws Exception {
        byte[] largest = new byte[MEBIBYTE];
        byte[] tooLarge = new byte[MEBIBYTE + 1];

        assertThat(send(authorized(path).POST(BodyPublishers.ofByteArray(largest))).statusCode())
                .isEqualTo(201);
        assertProblem(send(authorized(path).POST(BodyPublishers.ofByteArray(tooLarge))), 413);
        assertProblem(
                send(
                        authorized(path)
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(tooLarge)))),
                413);
        assertThat(send(authorized(path)).statusCode()).isEqualTo(201);
    }

    @Test
    void moreLargeBodiesThanTheMemoryHoldsAreToComeLater() throws Exception {
        HttpRequest large =
                request("/api/auth/plain")
                        .POST(BodyPublishers.ofByteArray(new byte[MEBIBYTE]))
                        .build();
        List<CompletableFuture<HttpResponse<String>>> all =
                IntStream.range(0, 60)
                        .mapToObj(i -> HTTP.sendAsync(large, BodyHandlers.ofString()))
                        .toList();

        for (CompletableFuture<HttpResponse<String>> one : all) {
            assertThat(one.get().statusCode()).isIn(200, 503);
        }
        assertThat(send(request("/api/auth/plain")).statusCode()).isEqualTo(200);
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

    @Test
    void servesThePageWithItsHeaders() throws Exception {
        HttpResponse<String> index = send(request("/"));
        HttpResponse<String> asset = send(request("/assets/main-1a2b.js"));

        assertThat(index.body()).isEqualTo("<title>Taskbell</title>");
        assertThat(index.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(index.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(index.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(index.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(index.headers().firstValue("referrer-policy")).isPresent();
        assertThat(asset.body()).isEqualTo("main()");
        assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
        String etag = index.headers().firstValue("etag").orElseThrow();
        assertThat(send(request("/").header("If-None-Match", etag)).statusCode()).isEqualTo(304);
    }

    @Test
    void deepLinksShowThePageAndMissingFilesDoNot() throws Exception {
        assertThat(send(request("/projects/1/board?view=list")).body()).contains("Taskbell");
        assertProblem(send(request("/assets/none-1a2b.js")), 404);
        assertProblem(send(request("/api")), 404);
        assertProblem(send(request("/").POST(BodyPublishers.noBody())), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/assets/..%5c..%5csecret.txt",
                "//etc/passwd",
                "/api/auth/../tasks",
                "/api/auth/%2e%2e/tasks",
                "/api/auth%2f..%2ftasks"
            })
    void aPathThatCouldLeadElsewhereIsRefused(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("bad-request");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("x-correlation-id: ");
    }

    @Test
    void whatIsNotAgreedHttpIsAProblemToo() throws Exception {
        String host = " HTTP/1.1\r\nHost: a\r\n";

        assertThat(raw("GET /" + "a".repeat(9000) + host + "\r\n")).matches("(?s)HTTP/1.. 414 .*");
        assertThat(raw("GET /" + host + "x: " + "a".repeat(20_000) + "\r\n\r\n"))
                .matches("(?s)HTTP/1.. 431 .*")
                .contains("headers-too-large");
        assertThat(raw("nonsense\r\n\r\n")).matches("(?s)HTTP/1.. 400 .*");
    }

    @Test
    void listedOriginsMayCallAndReadErrorsToo() throws Exception {
        HttpResponse<String> preflight =
                send(
                        request("/api/tasks/1")
                                .header("Origin", OTHER_ORIGIN)
                                .header("Access-Control-Request-Method", "PATCH")
                                .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> error = send(request("/api/tasks/1").header("Origin", OTHER_ORIGIN));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods").orElseThrow())
                .contains("PATCH");
        assertThat(error.statusCode()).isEqualTo(401);
        for (HttpResponse<String> response : List.of(preflight, error)) {
            assertThat(response.headers().firstValue("access-control-allow-origin"))
                    .contains(OTHER_ORIGIN);
            assertThat(response.headers().firstValue("access-control-allow-credentials"))
                    .contains("true");
        }
    }

    @Test
    void originsThatAreNotListedMayNot() throws Exception {
        HttpResponse<String> preflight =
                send(
                        request("/api/tasks/1")
                                .header("Origin", OTHER_ORIGIN + ".evil.example")
                                .header("Access-Control-Request-Method", "PATCH")
                                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void anAddressThatAsksTooOftenHasToWait() throws Exception {
        try (Front slow = front(5, upstream.port())) {
            slow.start();
            List<Integer> statuses =
                    IntStream.range(0, 30).mapToObj(i -> status(slow, "/")).toList();

            assertThat(statuses.subList(0, 10)).containsOnly(200);
            assertThat(statuses).contains(429);
        }
    }

    private static int status(Front to, String path) {
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

    private static void assertProblem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type"))
                .contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").asText()).startsWith("urn:taskbell:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("correlationId").asText()).isEqualTo(correlation(response));
    }

    private static String correlation(HttpResponse<?> response) {
        return response.headers().firstValue("x-correlation-id").orElseThrow();
    }

    private static HttpRequest.Builder authorized(String path) {
        return authorized(front, path);
    }

    private static HttpRequest.Builder authorized(Front to, String path) {
        return request(to, path).header("Authorization", "Bearer good-0");
    }

    private static HttpRequest.Builder request(String path) {
        return request(front, path);
    }

    private static HttpRequest.Builder request(Front to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
