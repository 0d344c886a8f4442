package io.taskbell.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One browser that is signed in: a family of refresh tokens, of which one is current. Why it is
 * made so: docs/adr/0007-refresh-tokens-follow-from-each-other.md.
 *
 * @param generation of the account's sessions: those of another generation are over
 * @param tokenHash of the current token
 * @param recent the rotations of the last seconds, oldest first
 */
public record Session(
        UUID sessionId,
        UUID userId,
        String generation,
        String tokenHash,
        List<Rotation> recent,
        Instant startedAt,
        Instant expiresAt) {
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** No browser rotates as often in ten seconds; a table's item may not grow without end. */
    private static final int MOST_RECENT = 16;

    /**
     * A token that was replaced.
     *
     * @param salt with which the next one follows from it
     */
    record Rotation(String tokenHash, String salt, Instant at) {
        boolean isRecent(Instant now) {
            return !now.isAfter(at.plus(GRACE));
        }
    }

    static Session begin(UUID userId, String generation, RefreshToken token, Instant now) {
        return new Session(
                token.sessionId(),
                userId,
                generation,
                token.secret().hash(),
                List.of(),
                now,
                expiry(now, now));
    }

    /** DynamoDB takes its time to remove what is over. */
    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isCurrent(Secret secret) {
        return secret.hash().equals(tokenHash);
    }

    Session rotated(String salt, Secret next, Instant now) {
        List<Rotation> kept =
                Stream.concat(
                                recent.stream().filter(rotation -> rotation.isRecent(now)),
                                Stream.of(new Rotation(tokenHash, salt, now)))
                        .toList();
        return new Session(
                sessionId,
                userId,
                generation,
                next.hash(),
                kept.subList(Math.max(0, kept.size() - MOST_RECENT), kept.size()),
                startedAt,
                expiry(startedAt, now));
    }

    /** The current secret, for who shows it or one that was replaced a moment ago. */
    Optional<Secret> current(Secret shown, Instant now) {
        Secret latest = shown;
        for (Rotation rotation : recent) {
            if (rotation.isRecent(now) && latest.hash().equals(rotation.tokenHash())) {
                latest = latest.next(rotation.salt());
            }
        }
        return isCurrent(latest) ? Optional.of(latest) : Optional.empty();
    }

    private static Instant expiry(Instant startedAt, Instant now) {
        Instant idle = now.plus(IDLE);
        Instant longest = startedAt.plus(LONGEST);
        return (idle.isBefore(longest) ? idle : longest).truncatedTo(ChronoUnit.SECONDS);
    }
}
