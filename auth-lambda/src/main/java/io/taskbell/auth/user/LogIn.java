package io.taskbell.auth.user;

import io.taskbell.auth.password.Password;
import io.taskbell.auth.password.Passwords;
import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.token.AccessToken;
import io.taskbell.auth.token.AccessTokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person logs in. Whether the email is unknown or the password wrong cannot be told from outside:
 * either way two items are read and one hash is computed.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link DynamoDbUsers}, {@link
 * AccessTokens}.
 */
public final class LogIn {
    private static final UUID NOBODY = new UUID(0, 0);

    private final DynamoDbUsers users;
    private final Passwords passwords;
    private final AccessTokens tokens;

    public LogIn(DynamoDbUsers users, Passwords passwords, AccessTokens tokens) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /**
     * Gives a token to who knows the password.
     *
     * @throws Problem if no account has them, the same for each reason
     */
    public AccessToken logIn(Email email, Password password) {
        Optional<UUID> userId = users.userIdOf(email.key());
        String hash = users.passwordHash(userId.orElse(NOBODY)).orElse(Passwords.NOBODYS_HASH);
        boolean matches = passwords.match(password, hash);
        if (!matches || userId.isEmpty()) {
            throw Problem.wrongCredentials();
        }
        return tokens.issue(userId.get(), List.of());
    }
}
