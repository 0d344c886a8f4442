package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.taskbell.auth.Identity.Answer;
import io.taskbell.auth.table.DynamoDb;
import io.taskbell.auth.token.AccessTokens;
import io.taskbell.auth.token.SigningKeys;
import io.taskbell.local.parts.DynamoDbLocal;
import io.taskbell.local.parts.DynamoDbTables;
import io.taskbell.local.parts.FreePort;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.RunningPart;
import io.taskbell.local.parts.TestParts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB gone, silent, throttling, or without the table. */
class UnavailableIT {
    private static final String LOG_IN =
            "{\"email\":\"kim@example.com\",\"password\":\"a few words\"}";
    private static final String SIGN_UP =
            "{\"email\":\"kim@example.com\",\"password\":\"a few words\",\"name\":\"Kim\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Path keys;

    @BeforeEach
    void writeKeys() {
        keys = TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first"));
    }

    @Test
    void saysSoWhileDynamoDbIsDownAndGoesOnWhenItIsBack() throws Exception {
        DynamoDbLocal local = new DynamoDbLocal(TestParts.root(), FreePort.find());
        Identity identity = identity(local.address());
        try (RunningPart part = start(local)) {
            assertThat(identity.post("/api/auth/login", LOG_IN).status()).isEqualTo(401);
            part.kill();

            assertUnavailable(identity.post("/api/auth/login", LOG_IN));
            assertUnavailable(identity.post("/api/auth/signup", SIGN_UP));
            assertUnavailable(identity.me("Bearer " + token()));
            assertThat(identity.get("/api/auth/jwks.json").status()).isEqualTo(200);
        }
        try (RunningPart again = start(local)) {
            assertThat(again.isAlive()).isTrue();
            assertThat(identity.post("/api/auth/login", LOG_IN).status()).isEqualTo(401);
        }
    }

    @Test
    void doesNotWaitLongForAnAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Identity identity = identity(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
            long start = System.nanoTime();

            assertUnavailable(identity.post("/api/auth/login", LOG_IN));

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(PATIENCE.dividedBy(12));
        }
    }

    @Test
    void triesAgainAFewTimesWhenThrottled() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        HttpServer throttling = HttpServer.create(loopback(), 0);
        byte[] answer =
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}"
                        .getBytes(StandardCharsets.UTF_8);
        throttling.createContext(
                "/",
                exchange -> {
                    attempts.incrementAndGet();
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(400, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        throttling.start();
        try {
            Identity identity = identity(address(throttling));

            assertUnavailable(identity.post("/api/auth/signup", SIGN_UP));

            assertThat(attempts).hasValue(3);
        } finally {
            throttling.stop(0);
        }
    }

    @Test
    void tellsNothingOfAnErrorOfOurs() {
        DynamoDbClient dynamoDb = LocalAws.dynamoDb(TestParts.dynamoDb());
        dynamoDb.deleteTable(r -> r.tableName("users"));
        try {
            Answer answer =
                    new Identity(keys, dynamoDb, Clock.systemUTC()).post("/api/auth/login", LOG_IN);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text("type")).isEqualTo("urn:taskbell:problem:internal");
            assertThat(answer.body()).doesNotContainIgnoringCase("dynamo").doesNotContain("users");
        } finally {
            DynamoDbTables.create(dynamoDb, TestParts.root().resolve("terraform/tables"));
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Retry-After", "2")
                .containsEntry("X-Correlation-Id", Identity.TRACE);
        assertThat(answer.text("type")).isEqualTo("urn:taskbell:problem:unavailable");
    }

    private RunningPart start(DynamoDbLocal local) throws InterruptedException {
        RunningPart part =
                RunningPart.start(local.inMemory(folder.resolve("dynamodb.log")))
                        .awaitReady(PATIENCE);
        try (DynamoDbClient client = LocalAws.dynamoDb(local.address())) {
            DynamoDbTables.create(client, TestParts.root().resolve("terraform/tables"));
        }
        return part;
    }

    private Identity identity(URI dynamoDb) {
        DynamoDbClient client =
                DynamoDb.builder()
                        .endpointOverride(dynamoDb)
                        .region(Region.AP_NORTHEAST_2)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .build();
        return new Identity(keys, client, Clock.systemUTC());
    }

    private String token() {
        return new AccessTokens(new SigningKeys(keys), Identity.REALM, Clock.systemUTC())
                .issue(UUID.randomUUID(), List.of())
                .value();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
