package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static io.taskbell.auth.Problems.refusedFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalIT {
    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    clock);
    private final Browser browser = Browser.signedIn(identity);

    @Test
    void leavesNothingButThatThereWasSomebody() {
        String userId = browser.userId();

        Answer answer = browser.withdraw(Browser.PASSWORD);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.cookies().getFirst()).startsWith("taskbell_refresh=; Max-Age=0;");
        Map<String, String> left = new TreeMap<>();
        Items.user("user#" + userId).forEach((name, value) -> left.put(name, value.s()));
        assertThat(left)
                .isEqualTo(
                        Map.of(
                                "pk",
                                "user#" + userId,
                                "userId",
                                userId,
                                "status",
                                "WITHDRAWN",
                                "withdrawnAt",
                                clock.instant().toString(),
                                "name",
                                "A former member",
                                "email",
                                "",
                                "createdAt",
                                clock.instant().toString()));
        assertThat(Items.user("credential#" + userId)).isEmpty();
        assertThat(Items.user("email#" + browser.email)).isEmpty();
        assertThat(Items.all().map(Object::toString)).noneMatch(i -> i.contains(browser.email));
    }

    @Test
    void endsEverySessionAtOnce() {
        Browser there = browser.another();
        Browser here = browser.copy();

        browser.withdraw(Browser.PASSWORD);

        assertProblem(there.refresh(), 401, "session-over");
        assertProblem(here.refresh(), 401, "session-over");
        assertProblem(there.me(), 401, "unauthenticated");
        assertProblem(there.patchMe("{\"name\":\"김\"}"), 401, "unauthenticated");
        assertProblem(there.patchMe("{}"), 401, "unauthenticated");
        assertProblem(there.withdraw(Browser.PASSWORD), 401, "unauthenticated");
        assertProblem(there.logIn(), 401, "wrong-credentials");
        assertThat(here.logOut("{\"all\":true}").status()).isEqualTo(204);
    }

    @Test
    void freesTheEmailForSomebodyNew() {
        String before = browser.userId();
        browser.withdraw(Browser.PASSWORD);

        assertThat(browser.signUp().status()).isEqualTo(201);

        assertThat(browser.logIn().status()).isEqualTo(200);
        assertThat(browser.userId()).isNotEqualTo(before);
    }

    @Test
    void asksForThePassword() {
        Answer before = browser.me();

        assertThat(refusedFields(browser.withdraw("a wrong password"))).containsExactly("password");
        assertThat(refusedFields(browser.send("DELETE", "/api/me", "{}")))
                .containsExactly("password");
        assertProblem(browser.send("DELETE", "/api/me", null), 400, "bad-json");

        assertThat(browser.me()).isEqualTo(before);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }
}
