package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows of one browser refresh at once: neither logs the person out. */
class ParallelRefreshIT {
    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    clock);

    @Test
    void givesTheSameCookieToWhoComesTenSecondsLater() {
        Browser first = Browser.signedIn(identity);
        Browser second = first.copy();
        first.refresh();
        clock.advance(Duration.ofSeconds(10));

        Answer answer = second.refresh();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(second.cookie).isEqualTo(first.cookie);
        assertThat(second.me().status()).isEqualTo(200);
        assertThat(first.refresh().status()).isEqualTo(200);
    }

    @Test
    void givesTheLatestCookieHoweverOftenItWasReplacedMeanwhile() {
        Browser fast = Browser.signedIn(identity);
        Browser slow = fast.copy();
        for (int i = 0; i < 5; i++) {
            fast.refresh();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(slow.refresh().status()).isEqualTo(200);

        assertThat(slow.cookie).isEqualTo(fast.cookie);
    }

    @Test
    void aTokenThatIsReplayedInTimeHelpsAThiefNoLongerThanTheNextRotation() {
        Browser browser = Browser.signedIn(identity);
        Browser thief = browser.copy();
        browser.refresh();
        assertThat(thief.refresh().status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(thief.refresh().status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));

        assertProblem(browser.refresh(), 401, "session-over");

        assertProblem(thief.refresh(), 401, "session-over");
    }

    @Test
    void logsNobodyOutOfTwentyWhoRefreshAtOnce() throws Exception {
        Browser browser = Browser.signedIn(identity);
        List<Browser> windows = new ArrayList<>();
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                Browser window = browser.copy();
                windows.add(window);
                answers.add(threads.submit(window::refresh));
            }
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
        Set<String> cookies = new HashSet<>();
        windows.forEach(window -> cookies.add(window.cookie));
        assertThat(cookies).hasSize(1).doesNotContain(browser.cookie);
        assertThat(windows.getFirst().refresh().status()).isEqualTo(200);
    }
}
