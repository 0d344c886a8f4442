package io.taskbell.auth.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Begins, goes on with and ends sessions.
 *
 * <p>Before: [io.taskbell.auth.signin.Refresh] and its neighbours. After: {@link DynamoDbSessions}.
 */
public final class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());

    private final DynamoDbSessions table;
    private final Clock clock;

    public Sessions(DynamoDbSessions table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Issued begin(UUID userId, String generation) {
        RefreshToken token = new RefreshToken(UUID.randomUUID(), Secret.random());
        Session session = Session.begin(userId, generation, token, clock.instant());
        table.add(session);
        return issued(session, token.secret());
    }

    /** The session that the token is of, whether or not the token is still good. */
    public Optional<Session> of(RefreshToken token) {
        return table.find(token.sessionId()).filter(session -> !session.isOver(clock.instant()));
    }

    /** Whether the token is the current one or was so a moment ago. */
    public boolean isGood(RefreshToken token, Session session) {
        return session.current(token.secret(), clock.instant()).isPresent();
    }

    /**
     * Replaces the token. One that was replaced a moment ago, by another window or by a request
     * whose answer was lost, gets what that one got; an older one was stolen, or its successors
     * were, and ends the session.
     */
    public Optional<Issued> next(Session session, RefreshToken shown) {
        Optional<Session> known = Optional.of(session);
        while (known.isPresent() && known.get().isCurrent(shown.secret())) {
            String salt = Secret.random().text();
            Secret next = shown.secret().next(salt);
            Session rotated = known.get().rotated(salt, next, clock.instant());
            if (table.replace(known.get(), rotated)) {
                return Optional.of(issued(rotated, next));
            }
            known = of(shown);
        }
        return known.flatMap(rotated -> again(rotated, shown));
    }

    private Optional<Issued> again(Session session, RefreshToken shown) {
        Optional<Secret> current = session.current(shown.secret(), clock.instant());
        if (current.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "refresh token used again, session ended",
                    Map.of("user.id", session.userId().toString()));
            end(session);
        }
        return current.map(secret -> issued(session, secret));
    }

    public void end(Session session) {
        table.remove(session.sessionId());
    }

    private Issued issued(Session session, Secret secret) {
        Instant now = clock.instant();
        return new Issued(
                new RefreshToken(session.sessionId(), secret),
                Duration.between(now, session.expiresAt()));
    }
}
