package io.taskbell.e2e.crash.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.stack.Part;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubledTest {
    private static final Instant ACCEPTED = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @EnumSource(names = {"NOTIFIER", "LAUNCHER", "DYNAMODB"})
    void aKillBetweenAcceptanceAndNoteExplainsIt(Part part) {
        assertThat(doubled(part, ACCEPTED.plusMillis(100)).isExplained()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TASK_API", "MARIADB", "AUTH", "QUEUE"})
    void aKillOfAnotherPartDoesNot(Part part) {
        assertThat(doubled(part, ACCEPTED.plusMillis(100)).isExplained()).isFalse();
    }

    @Test
    void aKillLongAfterTheNoteDoesNot() {
        assertThat(doubled(Part.NOTIFIER, ACCEPTED.plusSeconds(3)).isExplained()).isFalse();
    }

    @Test
    void aKillThatWasOverBeforeAcceptanceDoesNot() {
        assertThat(doubled(Part.NOTIFIER, ACCEPTED.minusSeconds(9)).isExplained()).isFalse();
    }

    private static Doubled doubled(Part part, Instant killedAt) {
        Kill kill = new Kill(part, killedAt, killedAt.plusSeconds(1));
        return Doubled.of(mail(ACCEPTED), mail(ACCEPTED.plusSeconds(30)), List.of(kill));
    }

    private static Mail mail(Instant created) {
        return new Mail("id", "a@example.com", "subject", created, "event", "task/1", "user", "c");
    }
}
