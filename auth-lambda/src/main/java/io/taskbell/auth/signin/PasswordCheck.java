package io.taskbell.auth.signin;

import io.taskbell.auth.attempt.AttemptLimits;
import io.taskbell.auth.attempt.SourceAddress;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.password.Passwords;
import io.taskbell.auth.table.Meanwhile;
import io.taskbell.auth.user.Credential;
import io.taskbell.auth.user.DynamoDbCredentials;
import io.taskbell.auth.user.DynamoDbUsers;
import io.taskbell.auth.user.Email;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compares a password with an account's. Whether the email is unknown or the password wrong cannot
 * be told from outside: either way the same items are touched and one hash is computed.
 *
 * <p>Before: {@link LogIn}, {@link ChangePassword}, {@link Withdraw}. After: {@link AttemptLimits},
 * {@link DynamoDbUsers}, {@link DynamoDbCredentials}.
 */
public final class PasswordCheck {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Credential NOBODYS = new Credential(NOBODY, Passwords.NOBODYS_HASH, "");

    private final AttemptLimits limits;
    private final DynamoDbUsers users;
    private final DynamoDbCredentials credentials;
    private final Passwords passwords;

    public PasswordCheck(
            AttemptLimits limits,
            DynamoDbUsers users,
            DynamoDbCredentials credentials,
            Passwords passwords) {
        this.limits = limits;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /**
     * Does what is asked if the password is the account's. What it does need not wait until the
     * count of failures is put right.
     *
     * @return what came of it; empty if the password is another one
     * @throws io.taskbell.auth.problem.Problem if too many failed
     */
    public <T> Optional<T> check(
            Email email, Password password, SourceAddress from, Function<Credential, T> whenRight) {
        try (Meanwhile<Credential> reading = Meanwhile.get(() -> credentialOf(email))) {
            AttemptLimits.Guess guess = limits.guess(email.key(), from);
            Credential credential = reading.join();
            boolean matches = passwords.match(password, credential.passwordHash());
            return matches && !credential.equals(NOBODYS)
                    ? Optional.of(settle(guess, () -> whenRight.apply(credential)))
                    : Optional.empty();
        }
    }

    @SuppressWarnings("try") // Closing it is what it is for.
    private <T> T settle(AttemptLimits.Guess guess, Supplier<T> rest) {
        try (Meanwhile<Boolean> settling = Meanwhile.run(() -> limits.succeeded(guess))) {
            return rest.get();
        }
    }

    private Credential credentialOf(Email email) {
        return credentials.of(users.userIdOf(email).orElse(NOBODY)).orElse(NOBODYS);
    }
}
