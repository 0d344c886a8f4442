package io.taskbell.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Map<String, String> REQUIRED =
            Map.of(
                    "TASKBELL_PUBLIC_URL", "http://127.0.0.1:8080",
                    "TASKBELL_MAIL_FROM", "Taskbell <taskbell@localhost>");

    @Test
    void hasDefaultsForWhatMayBeLeftOut() {
        assertThat(Settings.from(REQUIRED))
                .isEqualTo(
                        new Settings(
                                URI.create("http://127.0.0.1:8080"),
                                "Taskbell <taskbell@localhost>",
                                "users",
                                "delivery",
                                Duration.ofSeconds(900)));
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.from(Map.of("TASKBELL_PUBLIC_URL", "http://x")))
                .withMessageContaining("TASKBELL_MAIL_FROM");
    }
}
