package io.taskbell.auth;

import static io.taskbell.auth.Problems.assertProblem;
import static io.taskbell.auth.Problems.refusedFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.Identity.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are not accepted, and that none of them leaves anything behind. */
class BadFieldIT extends NothingWritten {
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

    @Test
    void logInNamesItsFieldsToo() {
        Answer answer = identity.post("/api/auth/login", "{\"email\":1,\"remember\":true}");

        assertThat(refusedFields(answer))
                .containsExactlyInAnyOrder("email", "password", "remember");
        for (String email : List.of("", "no address", "a\\u0000@b.co", whole(255))) {
            String body = "{\"email\":\"%s\",\"password\":\"a few words\"}".formatted(email);
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
}
