package io.taskbell.auth.signin;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.session.Issued;
import io.taskbell.auth.session.RefreshToken;
import io.taskbell.auth.session.Session;
import io.taskbell.auth.session.Sessions;
import io.taskbell.auth.token.AccessTokens;
import io.taskbell.auth.user.DynamoDbCredentials;
import java.util.List;
import java.util.Optional;

/**
 * A browser stays signed in.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link Sessions}, {@link
 * DynamoDbCredentials}, {@link AccessTokens}.
 */
public final class Refresh {
    private final Sessions sessions;
    private final DynamoDbCredentials credentials;
    private final AccessTokens tokens;

    public Refresh(Sessions sessions, DynamoDbCredentials credentials, AccessTokens tokens) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /**
     * Gives new tokens for a refresh token, which is then used up.
     *
     * @throws Problem if the session is over
     */
    public SignedIn refresh(Optional<RefreshToken> shown) {
        RefreshToken token = shown.orElseThrow(Problem::sessionOver);
        Session session = sessions.of(token).orElseThrow(Problem::sessionOver);
        if (!isOfPresentGeneration(session)) {
            sessions.end(session);
            throw Problem.sessionOver();
        }
        Issued next = sessions.next(session, token).orElseThrow(Problem::sessionOver);
        return new SignedIn(tokens.issue(session.userId(), List.of()), next);
    }

    /** Not so after logging out everywhere, another password, or leaving. */
    private boolean isOfPresentGeneration(Session session) {
        return credentials
                .of(session.userId())
                .filter(credential -> credential.generation().equals(session.generation()))
                .isPresent();
    }
}
