package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of input that is refused: whatever it is, it leaves no user behind. */
abstract class NothingWritten {
    static final String SIGN_UP = "/api/auth/signup";
    static final String GOOD =
            "{\"email\":\"kim@example.com\",\"password\":\"a few words\",\"name\":\"Kim\"}";

    @TempDir static Path folder;

    final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    DYNAMO_DB,
                    Clock.systemUTC());
    int before;

    @BeforeEach
    void count() {
        before = Items.of("users").size();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(Items.of("users").size()).isEqualTo(before);
    }
}
