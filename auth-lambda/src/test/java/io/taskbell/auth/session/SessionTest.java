package io.taskbell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Secret> secrets = new ArrayList<>(List.of(Secret.random()));
    private Session session =
            Session.begin(
                    UUID.randomUUID(),
                    "",
                    new RefreshToken(UUID.randomUUID(), secrets.getFirst()),
                    START);

    @Test
    void knowsItsCurrentSecret() {
        assertThat(session.current(secrets.getFirst(), START)).contains(secrets.getFirst());
        assertThat(session.current(Secret.random(), START)).isEmpty();
    }

    @Test
    void leadsFromAReplacedSecretToTheCurrentOneForTenSeconds() {
        rotate(START);

        assertThat(session.current(secrets.getFirst(), START.plusSeconds(10)))
                .contains(secrets.getLast());
        assertThat(session.current(secrets.getFirst(), START.plusMillis(10_001))).isEmpty();
    }

    @Test
    void leadsThereFromEachOfSixteen() {
        for (int i = 0; i < 16; i++) {
            rotate(START.plusMillis(100L * i));
        }

        assertThat(secrets)
                .hasSize(17)
                .allSatisfy(
                        secret ->
                                assertThat(session.current(secret, START.plusSeconds(5)))
                                        .contains(secrets.getLast()));
    }

    @Test
    void keepsNoMoreThanSixteen() {
        for (int i = 0; i < 100; i++) {
            rotate(START);
        }

        assertThat(session.recent()).hasSize(16);
        assertThat(session.current(secrets.get(83), START)).isEmpty();
        assertThat(session.current(secrets.get(84), START)).contains(secrets.getLast());
    }

    @Test
    void forgetsWhatIsNotRecent() {
        rotate(START);
        rotate(START.plusSeconds(60));

        assertThat(session.recent()).hasSize(1);
    }

    @Test
    void theNextSecretNeedsBothTheOneBeforeAndTheSalt() {
        Secret secret = secrets.getFirst();

        assertThat(secret.next("salt")).isEqualTo(secret.next("salt"));
        assertThat(secret.next("salt")).isNotEqualTo(secret.next("Salt"));
        assertThat(secret.next("salt")).isNotEqualTo(Secret.random().next("salt"));
        assertThat(secret.next("salt").text()).hasSize(43);
    }

    @Test
    void isOverAtTheVerySecond() {
        Duration idle = Duration.ofDays(30);

        assertThat(session.isOver(START.plus(idle).minusNanos(1))).isFalse();
        assertThat(session.isOver(START.plus(idle))).isTrue();
    }

    @Test
    void hidesItsSecret() {
        RefreshToken token = new RefreshToken(UUID.randomUUID(), secrets.getFirst());

        assertThat(token.toString() + new Issued(token, Duration.ZERO))
                .doesNotContain(secrets.getFirst().text());
        assertThat(RefreshToken.parse(token.text())).contains(token);
    }

    private void rotate(Instant now) {
        String salt = Secret.random().text();
        Secret next = secrets.getLast().next(salt);
        session = session.rotated(salt, next, now);
        secrets.add(next);
    }
}
