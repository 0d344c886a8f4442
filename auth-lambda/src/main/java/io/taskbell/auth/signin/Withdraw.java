package io.taskbell.auth.signin;

import io.taskbell.auth.attempt.SourceAddress;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.problem.FieldError;
import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.user.DynamoDbUsers;
import io.taskbell.auth.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A person leaves. Their sessions end with the credential, which is taken away in the same write.
 *
 * <p>Before: [io.taskbell.auth.http.MeRoutes]. After: {@link PasswordCheck}, {@link DynamoDbUsers}.
 */
public final class Withdraw {
    private final PasswordCheck check;
    private final DynamoDbUsers users;
    private final Clock clock;

    public Withdraw(PasswordCheck check, DynamoDbUsers users, Clock clock) {
        this.check = check;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Ends the account.
     *
     * @throws Problem if the password is another one
     */
    public void withdraw(User user, Password password, SourceAddress from) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean done =
                check.check(user.email(), password, from, known -> users.withdraw(user, known, now))
                        .orElse(false);
        if (!done) {
            throw refused();
        }
    }

    /** Not 401, which would tell the page that the person is signed out. */
    private static Problem refused() {
        return Problem.invalid(List.of(new FieldError("password", "is not your password")));
    }
}
