package io.taskbell.auth.signin;

import io.taskbell.auth.attempt.SourceAddress;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.password.Passwords;
import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.session.Sessions;
import io.taskbell.auth.token.AccessTokens;
import io.taskbell.auth.user.Credential;
import io.taskbell.auth.user.DynamoDbCredentials;
import io.taskbell.auth.user.Email;
import java.util.List;

/**
 * A person logs in.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link PasswordCheck}, {@link Sessions},
 * {@link AccessTokens}.
 */
public final class LogIn {
    private final PasswordCheck check;
    private final DynamoDbCredentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens tokens;

    public LogIn(
            PasswordCheck check,
            DynamoDbCredentials credentials,
            Passwords passwords,
            Sessions sessions,
            AccessTokens tokens) {
        this.check = check;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * Gives tokens to who knows the password.
     *
     * @throws Problem if no account has them, the same for each reason
     */
    public SignedIn logIn(Email email, Password password, SourceAddress from) {
        return check.check(email, password, from, known -> signedIn(known, password))
                .orElseThrow(Problem::wrongCredentials);
    }

    private SignedIn signedIn(Credential known, Password password) {
        if (passwords.isWeak(known.passwordHash())) {
            // If somebody else was faster, their hash is as good.
            credentials.replace(known, known.rehashed(passwords.hash(password)));
        }
        return new SignedIn(
                tokens.issue(known.userId(), List.of()),
                sessions.begin(known.userId(), known.generation()));
    }
}
