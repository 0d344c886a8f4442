package io.taskbell.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void hasADefaultForEach() throws Exception {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.home())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".taskbell"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.mailPort()).isEqualTo(8025);
        assertThat(settings.smtpUrl()).isEmpty();
    }

    @Test
    void takesWhatIsSet() throws Exception {
        Settings settings =
                Settings.from(
                        Map.of(
                                "TASKBELL_HOME", "/somewhere/else",
                                "TASKBELL_PORT", "0",
                                "TASKBELL_MAIL_PORT", "65535",
                                "TASKBELL_SMTP_URL", "smtps://user:secret@mail.example:465"));

        assertThat(settings.home()).isEqualTo(Path.of("/somewhere/else"));
        assertThat(settings.port()).isZero();
        assertThat(settings.mailPort()).isEqualTo(65_535);
        assertThat(settings.smtpUrl()).contains(URI.create("smtps://user:secret@mail.example:465"));
    }

    @Test
    void takesAnEmptySettingAsUnset() throws Exception {
        assertThat(Settings.from(Map.of("TASKBELL_PORT", " ")).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "99999999999", "80.5"})
    void refusesWhatIsNoPort(String text) {
        assertThatThrownBy(() -> Settings.from(Map.of("TASKBELL_MAIL_PORT", text)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("TASKBELL_MAIL_PORT is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example:25", "http://mail.example", "smtp://", "smtp://a b"})
    void refusesARelayThatIsNoSmtpServerWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Settings.from(Map.of("TASKBELL_SMTP_URL", text)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("TASKBELL_SMTP_URL is not like smtp://")
                .hasMessageNotContaining(text + " ");
    }
}
