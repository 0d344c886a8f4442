package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> LEAST =
            Map.of(
                    "TASKBELL_ISSUER", "https://taskbell.test",
                    "TASKBELL_SIGNING_KEYS_FILE", "keys.json");

    @Test
    void needsLittle() {
        Settings settings = Settings.of(LEAST);

        assertThat(settings.realm().audience()).isEqualTo("taskbell");
        assertThat(settings.tables())
                .isEqualTo(new Settings.Tables("users", "sessions", "attempts"));
        assertThat(settings.limits().failuresPerAccount().most()).isEqualTo(10);
        assertThat(settings.limits().failuresPerAccount().window())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.limits().failuresPerAddress().most()).isEqualTo(10);
        assertThat(settings.limits().signUpsPerAddress().most()).isEqualTo(20);
        assertThat(settings.limits().signUpsPerAddress().window()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.origins()).containsExactly("https://taskbell.test");
        assertThat(settings.behindCloudFront()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://taskbell.test/, https://taskbell.test",
        "https://taskbell.test/auth, https://taskbell.test",
        "http://127.0.0.1:8080, http://127.0.0.1:8080"
    })
    void takesTheIssuersPageForOurs(String issuer, String origin) {
        assertThat(Settings.of(with("TASKBELL_ISSUER", issuer)).origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "TASKBELL_ISSUER, ''",
        "TASKBELL_SIGNING_KEYS_FILE, ' '",
        "TASKBELL_SIGNUPS_PER_HOUR, 0",
        "TASKBELL_SIGNUPS_PER_HOUR, -1",
        "TASKBELL_LOGIN_FAILURES_PER_ACCOUNT, many",
        "TASKBELL_LOGIN_FAILURES_PER_ADDRESS, 1.5"
    })
    void namesTheVariableThatIsWrong(String name, String value) {
        assertThatThrownBy(() -> Settings.of(with(name, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put(name, value);
        return environment;
    }
}
