package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.Identity.Answer;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every refusal, and that none of them leaves anything behind. */
class BadInputIT {
    private static final String SIGN_UP = "/api/auth/signup";
    private static final String GOOD =
            "{\"email\":\"kim@example.com\",\"password\":\"12345678\",\"name\":\"Kim\"}";
    private static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(TestParts.dynamoDb());

    @TempDir static Path folder;

    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    Clock.systemUTC());
    private int before;

    @BeforeEach
    void count() {
        before = items();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(items()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    email,    null
                    email,    7
                    email,    ""
                    email,    "kim"
                    email,    "@example.com"
                    email,    "kim@"
                    email,    "kim@example"
                    email,    "kim@example.com\\r\\nBcc: all@example.com"
                    email,    "kim@example.com\\n"
                    email,    "ki m@example.com"
                    email,    ["kim@example.com"]
                    password, null
                    password, 12345678
                    password, "1234567"
                    password, "1234567\\ud800"
                    name,     null
                    name,     true
                    name,     ""
                    name,     "   "
                    name,     "Kim\\u0000"
                    name,     "Kim\\nLee"
                    name,     "Kim\\u202emiK"
                    name,     "Kim\\udc00"
                    language, null
                    language, "fr"
                    language, "KO"
                    language, ""
                    language, 1
                    timeZone, null
                    timeZone, "Seoul"
                    timeZone, "+09:00"
                    timeZone, "UTC+9"
                    timeZone, "asia/seoul"
                    timeZone, ""
                    timeZone, {}
                    admin,    true
                    userId,   "01940000-0000-7000-8000-0000000000b1"
                    Email,    "kim@example.com"
                    """)
    void refusesAValueAndNamesItsField(String field, String value) throws Exception {
        ObjectNode body = (ObjectNode) Identity.JSON.readTree(GOOD);
        String text =
                body.without(field).toString().replaceFirst("\\}$", "")
                        + ",\"%s\":%s}".formatted(field, value);

        assertThat(refusedFields(identity.post(SIGN_UP, text))).containsExactly(field);
    }

    @Test
    void namesEveryFieldThatIsNotAccepted() {
        Answer answer = identity.post(SIGN_UP, "{\"name\":7,\"nick\":1,\"email\":\"x\"}");

        assertThat(refusedFields(answer))
                .containsExactlyInAnyOrder("email", "password", "name", "nick");
    }

    @Test
    void repeatsNoValueToTheClient() {
        String secret = "s3cret\\u0000" + "x".repeat(200);
        Answer answer = identity.post(SIGN_UP, form("kim", secret, "Kim"));

        assertThat(refusedFields(answer)).contains("password");
        assertThat(answer.body()).doesNotContain("s3cret");
    }

    @Test
    void refusesOneMoreThanEachBound() {
        assertThat(refusedFields(signUp(local(65), 8, 1))).containsExactly("email");
        assertThat(refusedFields(signUp(whole(255), 8, 1))).containsExactly("email");
        assertThat(refusedFields(signUp("a@example.com", 7, 1))).containsExactly("password");
        assertThat(refusedFields(signUp("a@example.com", 129, 1))).containsExactly("password");
        assertThat(refusedFields(signUp("a@example.com", 8, 0))).containsExactly("name");
        assertThat(refusedFields(signUp("a@example.com", 8, 101))).containsExactly("name");
    }

    @Test
    void acceptsEachBound() {
        List<Answer> answers = new ArrayList<>();
        answers.add(signUp(local(64), 8, 1));
        answers.add(signUp(whole(254), 128, 100));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        before += 3 * answers.size();
    }

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
        byte[] body = form(email, "12345678", "김").getBytes(StandardCharsets.UTF_8);

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

    @Test
    void isNotSlowedByARunOfAccents() {
        String accents = "\\u0301\\u0316".repeat(40_000);
        String body = form("a@b.co", accents, accents);

        Answer answer = assertTimeout(Duration.ofSeconds(1), () -> identity.post(SIGN_UP, body));

        assertThat(refusedFields(answer)).containsExactlyInAnyOrder("password", "name");
    }

    @Test
    void answersWithOneHalfOfASurrogatePairInAFieldName() {
        assertProblem(identity.post(SIGN_UP, "{\"x\\ud800\":1}"), 422, "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/signup, POST",
        "PUT, /api/auth/login, POST",
        "POST, /api/auth/jwks.json, GET",
        "DELETE, /api/me, GET"
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

    @Test
    void logInNamesItsFieldsToo() {
        Answer answer = identity.post("/api/auth/login", "{\"email\":1,\"remember\":true}");

        assertThat(refusedFields(answer))
                .containsExactlyInAnyOrder("email", "password", "remember");
        for (String email : List.of("", "no address", "a\\u0000@b.co", whole(255))) {
            String body = "{\"email\":\"%s\",\"password\":\"12345678\"}".formatted(email);
            assertThat(refusedFields(identity.post("/api/auth/login", body)))
                    .containsExactly("email");
        }
    }

    private Answer signUp(String email, int passwordLength, int nameLength) {
        // Four bytes each, two chars each: bounds count code points.
        return identity.post(
                SIGN_UP, form(email, "🛎".repeat(passwordLength), "🛎".repeat(nameLength)));
    }

    private static String local(int length) {
        return UUID.randomUUID() + "a".repeat(length - 36) + "@example.com";
    }

    private static String whole(int length) {
        String start = UUID.randomUUID() + "@" + ("a".repeat(60) + ".").repeat(3);
        return start + "b".repeat(length - start.length() - 4) + ".com";
    }

    private static String form(String email, String password, String name) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}"
                .formatted(email, password, name);
    }

    private static List<String> refusedFields(Answer answer) {
        assertProblem(answer, 422, "invalid");
        List<String> fields = new ArrayList<>();
        for (JsonNode error : answer.json().path("errors")) {
            assertThat(error.path("message").asText()).isNotEmpty();
            fields.add(error.path("field").asText());
        }
        return fields;
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:taskbell:problem:" + type);
    }

    private static int items() {
        return DYNAMO_DB.scan(r -> r.tableName("users").consistentRead(true)).count();
    }
}
