package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AuthIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final ECKey KEY = TestKeys.key("first");

    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(TestKeys.write(folder.resolve("keys.json"), KEY), DYNAMO_DB, clock);

    @Test
    void signsUp() {
        String email = newEmail();

        Answer answer =
                identity.post(
                        "/api/auth/signup",
                        """
                        {"email": "%s", "password": "%s", "name": "박서연 🛎",
                         "language": "en", "timeZone": "Europe/Berlin"}
                        """
                                .formatted(email, PASSWORD));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Correlation-Id", Identity.TRACE);
        UUID userId = UUID.fromString(answer.text("userId"));
        assertThat(userId.version()).isEqualTo(7);
        assertThat(answer.json())
                .isEqualTo(
                        json(
                                """
                                {"userId": "%s", "email": "%s", "name": "박서연 🛎", "language": "en",
                                 "timeZone": "Europe/Berlin",
                                 "createdAt": "2096-01-02T03:04:05.000Z"}
                                """
                                        .formatted(userId, email)));
    }

    @Test
    void keepsThreeItemsOfAPerson() {
        String email = newEmail();
        String id = signUp(email).text("userId");

        assertThat(Items.user("user#" + id).keySet())
                .containsExactlyInAnyOrder(
                        "pk", "userId", "email", "name", "language", "timeZone", "createdAt");
        assertThat(Items.user("email#" + email).get("userId").s()).isEqualTo(id);
        assertThat(Items.user("email#" + email)).hasSize(2);
        assertThat(Items.user("credential#" + id)).hasSize(2);
        assertThat(Items.user("credential#" + id).get("passwordHash").s())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void takesKoreanAndSeoulWhenNothingElseIsSaid() {
        Answer answer = signUp(newEmail());

        assertThat(answer.text("language")).isEqualTo("ko");
        assertThat(answer.text("timeZone")).isEqualTo("Asia/Seoul");
    }

    @Test
    void refusesAnEmailThatIsTakenHoweverItIsWritten() {
        String email = newEmail();
        signUp(email);

        Answer again = signUp(email.toUpperCase(Locale.ROOT));

        assertProblem(again, 409, "email-taken");
        assertThat(again.body()).doesNotContainIgnoringCase(email);
    }

    @Test
    void givesAnEmailToOneOfTwentyWhoWantItAtOnce() throws Exception {
        String email = newEmail();
        int before = Items.of("users").size();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Answer>> answers =
                    IntStream.range(0, 20)
                            .mapToObj(i -> threads.submit(() -> signUp(email)))
                            .toList();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).containsOnly(201, 409);
        assertThat(Items.of("users")).hasSize(before + 3);
    }

    @Test
    void logsIn() throws Exception {
        String email = newEmail();
        String userId = signUp(email).text("userId");

        Answer answer = logIn(email.toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(900);
        SignedJWT token = SignedJWT.parse(answer.text("accessToken"));
        assertThat(token.getHeader().toJSONObject())
                .isEqualTo(Map.of("alg", "ES256", "kid", "first", "typ", "JWT"));
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "exp", "iat", "jti", "groups");
        assertThat(claims.getSubject()).isEqualTo(userId);
        assertThat(claims.getStringListClaim("groups")).isEmpty();
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void logsInWithThePasswordAsAnyKeyboardComposesIt() {
        String email = newEmail();
        identity.post("/api/auth/signup", form(email, "비밀번호는한글이다", "김"));

        assertThat(logIn(email, Normalizer.normalize("비밀번호는한글이다", Normalizer.Form.NFD)).status())
                .isEqualTo(200);
    }

    @Test
    void tellsNoDifferenceBetweenUnknownEmailAndWrongPassword() {
        String email = newEmail();
        signUp(email);

        Answer wrong = logIn(email, PASSWORD + "!");

        assertProblem(wrong, 401, "wrong-credentials");
        for (Answer other :
                List.of(
                        logIn(newEmail(), PASSWORD),
                        logIn(email, ""),
                        logIn(email, PASSWORD.repeat(10)),
                        logIn(email, "\\ud800" + PASSWORD))) {
            assertThat(other).isEqualTo(wrong);
        }
    }

    @Test
    void knowsTheCaller() {
        String email = newEmail();
        Answer signedUp = signUp(email);

        Answer me = identity.me("Bearer " + logIn(email, PASSWORD).text("accessToken"));

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json()).isEqualTo(signedUp.json());
    }

    @Test
    void knowsNobodyWithoutAGoodToken() {
        String email = newEmail();
        signUp(email);
        String token = logIn(email, PASSWORD).text("accessToken");

        assertProblem(identity.get("/api/me"), 401, "unauthenticated");
        assertProblem(identity.me("Basic eDp5"), 401, "unauthenticated");
        assertProblem(identity.me("Bearer " + token + "x"), 401, "unauthenticated");
        clock.advance(Duration.ofMinutes(16));
        Answer late = identity.me("Bearer " + token);
        assertProblem(late, 401, "unauthenticated");
        assertThat(late.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void knowsNobodyByWhatTheGatewaySays() {
        String userId = signUp(newEmail()).text("userId");
        Map<String, String> headers =
                Map.of("x-user-id", userId, "x-taskbell-user", userId, "userid", userId);

        assertProblem(
                identity.send("GET", "/api/me", headers, null, false), 401, "unauthenticated");
    }

    @Test
    void knowsNobodyWhoIsNoMore() {
        String email = newEmail();
        String userId = signUp(email).text("userId");
        String token = logIn(email, PASSWORD).text("accessToken");
        DYNAMO_DB.deleteItem(
                r ->
                        r.tableName("users")
                                .key(Map.of("pk", AttributeValue.fromS("user#" + userId))));

        assertProblem(identity.me("Bearer " + token), 401, "unauthenticated");
    }

    @Test
    void publishesItsKeysAndNothingPrivate() throws Exception {
        Answer answer = identity.get("/api/auth/jwks.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "public, max-age=300");
        JsonNode key = answer.json().path("keys").path(0);
        assertThat(key.path("d").isMissingNode()).isTrue();
        assertThat(key.path("alg").asText()).isEqualTo("ES256");
        assertThat(ECKey.parse(key.toString()).toECPublicKey()).isEqualTo(KEY.toECPublicKey());
    }

    private Answer signUp(String email) {
        return identity.post("/api/auth/signup", form(email, PASSWORD, "김하나"));
    }

    private Answer logIn(String email, String password) {
        return identity.post(
                "/api/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private static String form(String email, String password, String name) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"%s\"}"
                .formatted(email, password, name);
    }

    private static String newEmail() {
        return "kim+" + UUID.randomUUID() + "@example.com";
    }

    private static JsonNode json(String text) {
        return new Answer(200, Map.of(), List.of(), text).json();
    }
}
