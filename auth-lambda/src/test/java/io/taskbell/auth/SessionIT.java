package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a browser stays signed in, and when it no longer does. */
class SessionIT {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    clock);

    @Test
    void logInSetsACookieForTheseRoutesAlone() {
        Browser browser = new Browser(identity, Browser.newEmail());
        browser.signUp();

        Answer answer = browser.logIn();

        assertThat(answer.cookies()).hasSize(1);
        assertThat(answer.cookies().getFirst())
                .matches(
                        "taskbell_refresh=[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}; Max-Age=2592000;"
                                + " Path=/api/auth; HttpOnly; Secure; SameSite=Strict");
        assertThat(answer.body()).doesNotContain(browser.cookie.substring(60));
    }

    @Test
    void givesANewAccessTokenAndANewCookieEachTime() {
        Browser browser = Browser.signedIn(identity);
        String userId = browser.userId();
        for (int i = 0; i < 3; i++) {
            String before = browser.cookie;
            clock.advance(Duration.ofMinutes(15));

            Answer answer = browser.refresh();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("tokenType")).isEqualTo("Bearer");
            assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(900);
            assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
            assertThat(browser.cookie).isNotEqualTo(before);
            assertThat(browser.userId()).isEqualTo(userId);
        }
    }

    @Test
    void lastsThirtyDaysFromItsLastUse() {
        Browser used = Browser.signedIn(identity);
        Browser unused = used.another();
        clock.advance(DAY.multipliedBy(29));
        assertThat(used.refresh().status()).isEqualTo(200);

        clock.advance(DAY);

        assertProblem(unused.refresh(), 401, "session-over");
        clock.advance(DAY.multipliedBy(29).minusSeconds(1));
        assertThat(used.refresh().status()).isEqualTo(200);
    }

    @Test
    void lastsNinetyDaysAtMost() {
        Browser browser = Browser.signedIn(identity);
        for (int i = 0; i < 3; i++) {
            clock.advance(DAY.multipliedBy(25));
            assertThat(browser.refresh().status()).isEqualTo(200);
        }
        clock.advance(DAY.multipliedBy(14));
        assertThat(browser.refresh().cookies().getFirst()).contains("; Max-Age=86400;");

        clock.advance(DAY);

        assertProblem(browser.refresh(), 401, "session-over");
    }

    @Test
    void endsTheSessionWhenAnOldTokenIsUsedAgain() {
        Browser browser = Browser.signedIn(identity);
        Browser thief = browser.copy();
        Browser elsewhere = browser.another();
        browser.refresh();
        clock.advance(Duration.ofSeconds(11));

        assertProblem(thief.refresh(), 401, "session-over");

        assertProblem(browser.refresh(), 401, "session-over");
        assertThat(elsewhere.refresh().status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionWhenTheThiefWasFaster() {
        Browser browser = Browser.signedIn(identity);
        Browser thief = browser.copy();
        thief.refresh();
        clock.advance(Duration.ofMinutes(5));

        assertProblem(browser.refresh(), 401, "session-over");

        assertProblem(thief.refresh(), 401, "session-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taskbell_refresh=",
                "taskbell_refresh=x",
                "taskbell_refresh=01940000-0000-4000-8000-000000000000."
                        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "taskbell_refresh2=01940000-0000-4000-8000-000000000000.A"
            })
    void knowsNobodyWithoutAGoodCookie(String cookie) {
        Browser browser = Browser.signedIn(identity);
        browser.cookie = cookie;

        Answer answer = browser.refresh();

        assertProblem(answer, 401, "session-over");
        assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void believesNeitherOfTwoCookies() {
        Browser browser = Browser.signedIn(identity);
        var event = Identity.event("POST", "/api/auth/refresh", Map.of(), null);
        event.putArray("cookies").add(browser.cookie).add(Browser.signedIn(identity).cookie);

        assertProblem(identity.invoke(event), 401, "session-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test",
                "null",
                "http://taskbell.test",
                "https://taskbell.test:8443",
                "https://taskbell.test.evil.test",
                "http://api.taskbell.test"
            })
    void doesNothingForAnotherPage(String origin) {
        Browser browser = Browser.signedIn(identity);
        Map<String, String> headers = Map.of("origin", origin);

        for (String path : new String[] {"/api/auth/refresh", "/api/auth/logout"}) {
            assertProblem(browser.send("POST", path, null, headers), 403, "forbidden");
        }

        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://taskbell.test", "https://api.taskbell.test", ""})
    void serves(String ownOrigin) {
        Browser browser = Browser.signedIn(identity);

        Answer answer =
                browser.send("POST", "/api/auth/refresh", null, Map.of("origin", ownOrigin));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void servesPagesThatTheGatewayLetsCall() {
        Path keys = folder.resolve("keys.json");
        Settings settings =
                TestSettings.of(
                        keys,
                        Map.of("TASKBELL_CORS_ORIGINS", "http://localhost:5173 , https://b.test"));
        Browser browser = Browser.signedIn(new Identity(settings, DYNAMO_DB, clock));

        for (String origin : new String[] {"http://localhost:5173", "https://b.test"}) {
            assertThat(
                            browser.send(
                                            "POST",
                                            "/api/auth/refresh",
                                            null,
                                            Map.of("origin", origin))
                                    .status())
                    .isEqualTo(200);
        }
    }
}
