package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static io.taskbell.auth.Problems.refusedFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileIT {
    @TempDir static Path folder;

    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    new SettableClock());
    private final Browser browser = Browser.signedIn(identity);

    @ParameterizedTest
    @CsvSource({
        "name, 박서연 🛎",
        "language, en",
        "timeZone, Europe/Berlin",
    })
    void changesOneFieldAndLeavesTheRest(String field, String value) {
        ObjectNode expected = (ObjectNode) browser.me().json();
        expected.put(field, value);

        Answer answer = browser.patchMe("{\"%s\":\"%s\"}".formatted(field, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(expected);
        assertThat(browser.me().json()).isEqualTo(expected);
    }

    @Test
    void changesSeveralAtOnceAndReadersSeeIt() {
        browser.patchMe(
                "{\"name\":\" 박서연 \",\"language\":\"en\",\"timeZone\":\"America/New_York\"}");

        var item = Items.user("user#" + browser.userId());
        assertThat(item.get("name").s()).isEqualTo("박서연");
        assertThat(item.get("language").s()).isEqualTo("en");
        assertThat(item.get("timeZone").s()).isEqualTo("America/New_York");
        assertThat(item).hasSize(7);
    }

    @Test
    void nothingToChangeIsFine() {
        Answer before = browser.me();

        assertThat(browser.patchMe("{}")).isEqualTo(before);
    }

    @Test
    void twoChangesAtOnceLoseNeither() throws Exception {
        for (int i = 0; i < 10; i++) {
            String name = "김" + i;
            String language = i % 2 == 0 ? "en" : "ko";
            List<Future<Answer>> answers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (String body :
                        List.of(
                                "{\"name\":\"%s\"}".formatted(name),
                                "{\"language\":\"%s\"}".formatted(language))) {
                    answers.add(threads.submit(() -> browser.copy().patchMe(body)));
                }
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            assertThat(browser.me().text("name")).isEqualTo(name);
            assertThat(browser.me().text("language")).isEqualTo(language);
        }
    }

    @Test
    void namesEveryFieldThatIsNotAccepted() {
        Answer before = browser.me();

        Answer answer =
                browser.patchMe(
                        """
                        {"name": "", "language": null, "timeZone": "Seoul", "email": "a@b.co",
                         "userId": "01940000-0000-7000-8000-0000000000b1"}
                        """);

        assertThat(refusedFields(answer))
                .containsExactlyInAnyOrder("name", "language", "timeZone", "email", "userId");
        assertThat(browser.me()).isEqualTo(before);
    }

    @Test
    void takesAMergePatchToo() {
        Map<String, String> patch = Map.of("content-type", "application/merge-patch+json");
        Map<String, String> other = Map.of("content-type", "application/json-patch+json");

        assertThat(browser.send("PATCH", "/api/me", "{\"language\":\"en\"}", patch).status())
                .isEqualTo(200);
        assertProblem(browser.send("PATCH", "/api/me", "{}", other), 415, "unsupported-media-type");
    }

    @Test
    void isForTheCallerOnly() {
        browser.accessToken += "x";

        assertProblem(browser.patchMe("{}"), 401, "unauthenticated");
        assertProblem(browser.withdraw(Browser.PASSWORD), 401, "unauthenticated");
        assertProblem(
                browser.changePassword(Browser.PASSWORD, "a few new words"),
                401,
                "unauthenticated");
    }
}
