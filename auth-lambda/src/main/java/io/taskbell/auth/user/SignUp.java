package io.taskbell.auth.user;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskbell.auth.attempt.AttemptLimits;
import io.taskbell.auth.attempt.SourceAddress;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.password.Passwords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A person signs up.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link AttemptLimits}, {@link
 * DynamoDbUsers}.
 */
public final class SignUp {
    private final DynamoDbUsers users;
    private final Passwords passwords;
    private final AttemptLimits limits;
    private final Clock clock;

    public SignUp(DynamoDbUsers users, Passwords passwords, AttemptLimits limits, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a person fills in. */
    public record Form(
            Email email, Password password, PersonName name, Language language, ZoneId timeZone) {}

    /**
     * Makes the account; it can log in and be made an assignee at once.
     *
     * @throws io.taskbell.auth.problem.Problem if the email is taken, or the address makes too many
     */
    public User signUp(Form form, SourceAddress from) {
        limits.signUp(from);
        User user =
                new User(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.email(),
                        form.name(),
                        form.language(),
                        form.timeZone(),
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        users.add(user, passwords.hash(form.password()));
        return user;
    }
}
