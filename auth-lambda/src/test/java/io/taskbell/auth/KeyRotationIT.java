package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.taskbell.auth.token.RotateKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks docs/how-to/rotate-keys.md, with a person at work and both functions running. */
class KeyRotationIT {
    @TempDir Path folder;

    private final SettableClock clock = new SettableClock();
    private int steps;

    @Test
    void replacesTheKeyAndLogsNobodyOut() throws Exception {
        Path file = TestKeys.write(folder.resolve("keys.json"), TestKeys.key("old"));
        Identity identity = new Identity(file, DYNAMO_DB, clock);
        Gatekeeper gatekeeper = new Gatekeeper(file, clock);
        Browser browser = Browser.signedIn(identity);

        take(file, "announce");
        assertThat(published(identity)).hasSize(2).startsWith("old");
        String fresh = published(identity).getLast();
        assertThat(keyOf(browser)).isEqualTo("old");
        clock.advance(Duration.ofMinutes(10));

        take(file, "use");
        assertThat(published(identity)).containsExactly(fresh, "old");
        Browser before = browser.copy();
        assertThat(gatekeeper.letsPass(before.accessToken)).isTrue();
        assertThat(before.me().status()).isEqualTo(200);
        assertThat(browser.refresh().status()).isEqualTo(200);
        assertThat(keyOf(browser)).isEqualTo(fresh);
        assertThat(gatekeeper.letsPass(browser.accessToken)).isTrue();

        take(file, "retire");
        assertThat(published(identity)).containsExactly(fresh);
        assertThat(gatekeeper.letsPass(before.accessToken)).isFalse();
        assertProblem(before.me(), 401, "unauthenticated");
        assertThat(gatekeeper.letsPass(browser.accessToken)).isTrue();
        assertThat(browser.me().status()).isEqualTo(200);
    }

    @Test
    void aNewKeyCanBeTakenBackBeforeItIsUsed() throws Exception {
        Path file = TestKeys.write(folder.resolve("keys.json"), TestKeys.key("old"));
        Identity identity = new Identity(file, DYNAMO_DB, clock);
        take(file, "announce");

        take(file, "retire");

        assertThat(published(identity)).containsExactly("old");
    }

    @Test
    void refusesAStepOutOfTurnAndLeavesTheFile() throws Exception {
        Path file = TestKeys.write(folder.resolve("keys.json"), TestKeys.key("old"));
        String one = Files.readString(file);
        assertThatThrownBy(() -> take(file, "use")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> take(file, "retire")).isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file)).isEqualTo(one);
        take(file, "announce");
        String two = Files.readString(file);

        assertThatThrownBy(() -> take(file, "announce")).isInstanceOf(IllegalStateException.class);

        assertThat(Files.readString(file)).isEqualTo(two);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** With a time of its own, however fast the test and coarse the file system are. */
    private void take(Path file, String step) throws IOException {
        RotateKeys.main(new String[] {file.toString(), step});
        steps++;
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(steps)));
    }

    private static List<String> published(Identity identity) {
        List<String> kids = new ArrayList<>();
        identity.get("/api/auth/jwks.json")
                .json()
                .path("keys")
                .forEach(key -> kids.add(key.path("kid").asText()));
        return kids;
    }

    private static String keyOf(Browser browser) throws Exception {
        return SignedJWT.parse(browser.accessToken).getHeader().getKeyID();
    }
}
