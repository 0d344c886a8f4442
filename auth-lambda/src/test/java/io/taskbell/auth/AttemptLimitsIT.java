package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever guesses passwords is stopped, by account and by address. */
class AttemptLimitsIT {
    private static final String WRONG = "a wrong password";

    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestSettings.of(
                            TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                            Map.of("TASKBELL_LOGIN_FAILURES_PER_ADDRESS", "10")),
                    DYNAMO_DB,
                    clock);
    private final Browser browser = new Browser(identity, Browser.newEmail());

    AttemptLimitsIT() {
        browser.address = newAddress();
        browser.signUp();
    }

    @Test
    void stopsTheEleventhGuessOfAnAccountWhereverItComesFrom() {
        failAt(browser, 10);
        browser.address = newAddress();

        Answer right = browser.logIn();

        assertProblem(right, 429, "too-many-requests");
        assertThat(right.headers()).containsEntry("Retry-After", "900");
    }

    @Test
    void saysHowLongItTakesAndThenGoesOn() {
        failAt(browser, 10);
        clock.advance(Duration.ofMinutes(5));
        assertThat(browser.logIn().headers()).containsEntry("Retry-After", "600");
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(browser.logIn().headers()).containsEntry("Retry-After", "1");

        clock.advance(Duration.ofMillis(1));

        assertThat(browser.logIn().status()).isEqualTo(200);
    }

    @Test
    void countsGuessesOfAnUnknownEmailTheSameWay() {
        Browser nobody = new Browser(identity, Browser.newEmail());
        failAt(nobody, 10);
        failAt(browser, 10);
        nobody.address = newAddress();
        browser.address = newAddress();

        Answer refused = nobody.logIn(WRONG);

        assertThat(refused).isEqualTo(browser.logIn(WRONG));
        assertProblem(refused, 429, "too-many-requests");
    }

    @Test
    void stopsAnAddressThatGuessesManyAccounts() {
        String address = newAddress();
        for (int i = 0; i < 10; i++) {
            Browser nobody = new Browser(identity, Browser.newEmail());
            nobody.address = address;
            assertThat(nobody.logIn(WRONG).status()).isEqualTo(401);
        }
        Browser there = new Browser(identity, browser.email);
        there.address = address;

        assertProblem(there.logIn(), 429, "too-many-requests");

        assertThat(browser.logIn().status()).isEqualTo(200);
    }

    @Test
    void anAddressThatIsStoppedCannotLockAccounts() {
        String address = newAddress();
        for (int i = 0; i < 30; i++) {
            Browser victim = new Browser(identity, i < 10 ? Browser.newEmail() : browser.email);
            victim.address = address;
            victim.logIn(WRONG);
        }

        assertThat(browser.logIn().status()).isEqualTo(200);
    }

    @Test
    void successResetsTheAccountAndNotTheAddress() {
        fail(browser, 9);
        assertThat(browser.logIn().status()).isEqualTo(200);
        fail(browser, 1);
        assertProblem(browser.logIn(), 429, "too-many-requests");
        browser.address = newAddress();

        failAt(browser, 8);

        assertThat(browser.logIn().status()).isEqualTo(200);
    }

    @Test
    void whoIsRightIsNeverStopped() {
        for (int i = 0; i < 25; i++) {
            assertThat(browser.logIn().status()).isEqualTo(200);
        }
        assertThat(Items.of("attempts").toString()).doesNotContain("address#" + browser.address);
    }

    @Test
    void letsNoMoreThanTenOfFiftyFailWhoGuessAtOnce() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                Browser guesser = new Browser(identity, browser.email);
                guesser.address = newAddress();
                answers.add(threads.submit(() -> guesser.logIn(WRONG)));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(40);
    }

    @Test
    void countsGuessesOfWhoIsSignedInToo() {
        browser.logIn();
        for (int i = 0; i < 5; i++) {
            browser.address = newAddress();
            assertThat(browser.changePassword(WRONG, "a few new words").status()).isEqualTo(422);
            assertThat(browser.withdraw(WRONG).status()).isEqualTo(422);
        }

        assertProblem(browser.withdraw(Browser.PASSWORD), 429, "too-many-requests");
        assertProblem(
                browser.changePassword(Browser.PASSWORD, "a few new words"),
                429,
                "too-many-requests");
    }

    /** From an address that nobody else has, so that only the account counts. */
    private static void failAt(Browser browser, int times) {
        for (int i = 0; i < times; i++) {
            browser.address = newAddress();
            fail(browser, 1);
        }
    }

    private static void fail(Browser browser, int times) {
        for (int i = 0; i < times; i++) {
            assertProblem(browser.logIn(WRONG), 401, "wrong-credentials");
        }
    }

    private static String newAddress() {
        return "address of " + UUID.randomUUID();
    }
}
