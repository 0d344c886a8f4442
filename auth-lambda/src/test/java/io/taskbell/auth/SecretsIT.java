package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must stay secret is in no table and no log line. */
class SecretsIT {
    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    clock);
    private final List<String> secrets = new ArrayList<>();

    @Test
    void keepsNoPasswordOrTokenInATable() {
        Browser browser = liveThrough();

        String items = String.join("\n", Items.all().map(Object::toString).toList());

        assertThat(items).contains(browser.email);
        assertThat(secrets).hasSizeGreaterThan(12).noneMatch(items::contains);
    }

    @Test
    void logsNoAddressPasswordOrToken() {
        try (LogCapture log = new LogCapture()) {
            Browser browser = liveThrough();
            identity.post("/api/auth/signup", "{\"email\":\"%s\"".formatted(browser.email));
            identity.get("/api/auth/login/" + browser.email);

            assertThat(log.text())
                    .contains(Identity.TRACE, "/api/auth/signup", "409", "401", "200")
                    .contains("refresh token used again, session ended")
                    .doesNotContain(browser.email);
            assertThat(secrets).noneMatch(secret -> log.text().contains(secret));
        }
    }

    /** Most that a person does, and one who took their token. */
    private Browser liveThrough() {
        String chosen = planted();
        Browser browser = new Browser(identity, Browser.newEmail());
        secrets.add(Browser.PASSWORD);
        browser.signUp();
        browser.signUp();
        browser.logIn(planted());
        browser.logIn();
        note(browser);
        Browser thief = browser.copy();
        browser.refresh();
        note(browser);
        clock.advance(Duration.ofMinutes(1));
        thief.refresh();
        browser.logIn();
        note(browser);
        browser.changePassword(planted(), chosen);
        browser.changePassword(Browser.PASSWORD, chosen);
        note(browser);
        browser.patchMe("{\"name\":\"박\"}");
        Browser other = new Browser(identity, browser.email);
        other.logIn(chosen);
        note(other);
        other.logOut("{\"all\":true}");
        return browser;
    }

    private String planted() {
        String secret = "planted-" + UUID.randomUUID();
        secrets.add(secret);
        return secret;
    }

    private void note(Browser browser) {
        secrets.add(browser.cookie.replaceFirst(".*\\.", ""));
        secrets.add(browser.accessToken);
        secrets.add(browser.accessToken.substring(browser.accessToken.length() - 20));
    }
}
