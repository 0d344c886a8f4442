package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front lets in. */
class FrontGuardIT extends FrontStage {
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
}
