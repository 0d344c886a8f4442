package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static io.taskbell.auth.Problems.refusedFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Another password, and the same one hashed anew. */
class PasswordChangeIT {
    private static final String NEW = "another few words";

    /** Of {@code password}, with the parameters of long ago. */
    private static final String WEAK_HASH =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @TempDir static Path folder;

    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    new SettableClock());
    private final Browser browser = Browser.signedIn(identity);

    @Test
    void takesTheNewOneAndNoLongerTheOld() {
        Answer answer = browser.changePassword(Browser.PASSWORD, NEW);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertProblem(browser.logIn(), 401, "wrong-credentials");
        assertThat(browser.logIn(NEW).status()).isEqualTo(200);
    }

    @Test
    void endsTheOtherSessionsAndLeavesThisBrowserSignedIn() {
        Browser there = browser.another();
        Browser before = browser.copy();

        browser.changePassword(Browser.PASSWORD, NEW);

        assertProblem(there.refresh(), 401, "session-over");
        assertProblem(before.refresh(), 401, "session-over");
        assertThat(browser.refresh().status()).isEqualTo(200);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void asksForTheCurrentOne() {
        Answer wrong = browser.changePassword(NEW, NEW);

        assertThat(refusedFields(wrong)).containsExactly("currentPassword");
        assertThat(browser.refresh().status()).isEqualTo(200);
        assertThat(browser.logIn().status()).isEqualTo(200);
    }

    @Test
    void namesEveryFieldThatIsNotAccepted() {
        assertThat(refusedFields(browser.changePassword(Browser.PASSWORD, "short")))
                .containsExactly("newPassword");
        assertThat(refusedFields(browser.send("POST", "/api/me/password", "{\"new\":1}")))
                .containsExactlyInAnyOrder("currentPassword", "newPassword", "new");
    }

    @Test
    void hashesAnewWhatWasHashedWithWeakerParameters() {
        String userId = browser.userId();
        Browser there = browser.another();
        weaken(userId);
        assertThat(browser.logIn("passwore").status()).isEqualTo(401);
        assertThat(hashOf(userId)).isEqualTo(WEAK_HASH);

        assertThat(browser.logIn("password").status()).isEqualTo(200);

        String hash = hashOf(userId);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(browser.logIn("password").status()).isEqualTo(200);
        assertThat(hashOf(userId)).isEqualTo(hash);
        assertThat(there.refresh().status()).isEqualTo(200);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    private static String hashOf(String userId) {
        return Items.user("credential#" + userId).get("passwordHash").s();
    }

    private static void weaken(String userId) {
        DYNAMO_DB.putItem(
                r ->
                        r.tableName("users")
                                .item(
                                        Map.of(
                                                "pk",
                                                AttributeValue.fromS("credential#" + userId),
                                                "passwordHash",
                                                AttributeValue.fromS(WEAK_HASH))));
    }
}
