package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static io.taskbell.auth.Problems.refusedFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogOutIT {
    private static final String CLEARED =
            "taskbell_refresh=; Max-Age=0; Path=/api/auth; HttpOnly; Secure; SameSite=Strict";

    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    clock);
    private final Browser here = Browser.signedIn(identity);
    private final Browser there = here.another();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{}", "{\"all\":false}"})
    void endsThisSessionAndClearsTheCookie(String body) {
        Browser before = here.copy();

        Answer answer = here.logOut(body);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.cookies()).containsExactly(CLEARED);
        assertProblem(before.refresh(), 401, "session-over");
        assertThat(there.refresh().status()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsWhenAsked() {
        Browser before = here.copy();

        assertThat(here.logOut("{\"all\":true}").status()).isEqualTo(204);

        assertProblem(before.refresh(), 401, "session-over");
        assertProblem(there.refresh(), 401, "session-over");
        assertThat(here.logIn().status()).isEqualTo(200);
        assertThat(here.refresh().status()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsEachTimeItIsAsked() {
        here.logOut("{\"all\":true}");
        here.logIn();
        Browser third = here.another();

        here.logOut("{\"all\":true}");

        assertProblem(third.refresh(), 401, "session-over");
    }

    @Test
    void isDoneWhenThereIsNothingToDo() {
        Browser before = here.copy();
        here.logOut("{\"all\":true}");

        for (String cookie : new String[] {"", "taskbell_refresh=x", before.cookie}) {
            here.cookie = cookie;
            Answer again = here.logOut("{\"all\":true}");

            assertThat(again.status()).isEqualTo(204);
            assertThat(again.cookies()).containsExactly(CLEARED);
        }
    }

    @Test
    void anOldTokenEndsItsOwnSessionAndNoOther() {
        Browser thief = here.copy();
        here.refresh();
        clock.advance(Duration.ofMinutes(1));

        assertThat(thief.logOut("{\"all\":true}").status()).isEqualTo(204);

        assertProblem(here.refresh(), 401, "session-over");
        assertThat(there.refresh().status()).isEqualTo(200);
    }

    @Test
    void aSessionThatIsOverEndsNoOther() {
        Browser before = here.copy();
        here.changePassword(Browser.PASSWORD, "another few words");
        Browser fresh = here.copy();

        before.logOut("{\"all\":true}");

        assertThat(fresh.refresh().status()).isEqualTo(200);
    }

    @Test
    void namesFieldsThatItDoesNotKnow() {
        assertThat(refusedFields(here.logOut("{\"all\":1,\"every\":true}")))
                .containsExactlyInAnyOrder("all", "every");
        assertThat(here.refresh().status()).isEqualTo(200);
    }
}
