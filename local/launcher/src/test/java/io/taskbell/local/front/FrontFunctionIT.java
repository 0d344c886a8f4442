package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions are given and what becomes of their answers. */
class FrontFunctionIT extends FrontStage {
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
}
