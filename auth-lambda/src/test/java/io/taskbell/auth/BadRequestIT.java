package io.taskbell.auth;

import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not read at all, and addresses that do not exist; nothing is left behind. */
class BadRequestIT extends NothingWritten {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"email\"}",
                "nothing",
                "{} {}",
                "{\"email\":\"a@b.co\",\"email\":\"c@d.co\"}",
                "{\"email\":NaN}",
                "{'email':'a'}",
                "{\"email\":\"a\nb\"}",
                "// comment\n{}",
                "   "
            })
    void refusesWhatIsNoJson(String body) {
        assertProblem(identity.post(SIGN_UP, body), 400, "bad-json");
    }

    @Test
    void refusesDeepNesting() {
        assertProblem(identity.post(SIGN_UP, "[".repeat(5000)), 400, "bad-json");
    }

    @Test
    void refusesHeapsOfSmallValues() {
        String heap = "[" + "[],".repeat(340_000) + "7]";

        assertProblem(identity.post(SIGN_UP, "{\"name\":" + heap + "}"), 400, "bad-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\"", "true"})
    void refusesWhatIsNoObject(String body) {
        assertProblem(identity.post(SIGN_UP, body), 422, "invalid");
    }

    @Test
    void refusesAMissingBody() {
        assertProblem(identity.send("POST", SIGN_UP, Map.of(), null, false), 400, "bad-json");
        assertProblem(identity.post(SIGN_UP, ""), 400, "bad-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b22ff227d", "7b22c0af227d", "7b22eda080227d", "fffe7b007d00"})
    void refusesWhatIsNoUtf8(String hex) {
        assertProblem(identity.postBytes(SIGN_UP, HexFormat.of().parseHex(hex)), 400, "bad-utf8");
        assertProblem(identity.send("POST", SIGN_UP, Map.of(), "%%", true), 400, "bad-utf8");
    }

    @Test
    void takesABodyInBase64() {
        String email = UUID.randomUUID() + "@example.com";
        byte[] body = form(email, "a few words", "김").getBytes(StandardCharsets.UTF_8);

        assertThat(identity.postBytes(SIGN_UP, body).status()).isEqualTo(201);
        before += 3;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=euc-kr",
                "application/jsonp",
                ""
            })
    void refusesOtherMediaTypes(String type) {
        assertProblem(
                identity.send("POST", SIGN_UP, Map.of("content-type", type), GOOD, false),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Application/JSON", "application/json;charset=UTF-8"})
    void takesJsonHoweverItIsCalled(String type) {
        assertProblem(
                identity.send("POST", SIGN_UP, Map.of("content-type", type), "{}", false),
                422,
                "invalid");
    }

    @Test
    void refusesMoreThanAMebibyte() {
        int frame = "{\"x\":\"\"}".length();
        String most = "{\"x\":\"%s\"}".formatted("x".repeat(1024 * 1024 - frame));

        assertProblem(identity.post(SIGN_UP, most), 422, "invalid");
        assertProblem(identity.post(SIGN_UP, most + " "), 413, "too-large");
        assertProblem(identity.post(SIGN_UP, "김".repeat(400_000)), 413, "too-large");
        byte[] bytes = (most + " ").getBytes(StandardCharsets.UTF_8);
        assertProblem(identity.postBytes(SIGN_UP, bytes), 413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/signup, POST",
        "PUT, /api/auth/login, POST",
        "POST, /api/auth/jwks.json, GET",
        "PUT, /api/me, 'DELETE, GET, PATCH'",
        "GET, /api/me/password, POST",
        "GET, /api/auth/refresh, POST",
        "GET, /api/auth/logout, POST"
    })
    void tellsWhichMethodAResourceKnows(String method, String path, String allowed) {
        Answer answer = identity.send(method, path, Map.of(), null, false);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers()).containsEntry("Allow", allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/auth", "/api/me/", "/api/auth/../me", "/API/ME"})
    void knowsNoOtherPath(String path) {
        assertProblem(identity.get(path), 404, "not-found");
    }

    private static String form(String email, String password, String name) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}"
                .formatted(email, password, name);
    }
}
