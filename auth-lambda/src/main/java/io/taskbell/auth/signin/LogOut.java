package io.taskbell.auth.signin;

import io.taskbell.auth.session.RefreshToken;
import io.taskbell.auth.session.Session;
import io.taskbell.auth.session.Sessions;
import io.taskbell.auth.user.DynamoDbCredentials;
import java.util.Optional;

/**
 * A person logs out, here or everywhere. Without a session there is nothing to do, and that is
 * fine: they are logged out.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link Sessions}, {@link
 * DynamoDbCredentials}.
 */
public final class LogOut {
    private final Sessions sessions;
    private final DynamoDbCredentials credentials;

    public LogOut(Sessions sessions, DynamoDbCredentials credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    public void logOut(Optional<RefreshToken> shown, boolean everywhere) {
        Optional<Session> session = shown.flatMap(sessions::of);
        if (session.isEmpty()) {
            return;
        }
        // An old token ends its own session, as it would by being used, but no other.
        if (everywhere && sessions.isGood(shown.get(), session.get())) {
            credentials.endSessions(session.get().userId(), session.get().generation());
        }
        sessions.end(session.get());
    }
}
