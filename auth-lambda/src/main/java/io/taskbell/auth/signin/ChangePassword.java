package io.taskbell.auth.signin;

import io.taskbell.auth.attempt.SourceAddress;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.password.Passwords;
import io.taskbell.auth.problem.FieldError;
import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.session.Issued;
import io.taskbell.auth.session.Sessions;
import io.taskbell.auth.user.Credential;
import io.taskbell.auth.user.DynamoDbCredentials;
import io.taskbell.auth.user.User;
import java.util.List;

/**
 * A person takes another password. All their sessions end with the same write; this browser gets a
 * new one.
 *
 * <p>Before: [io.taskbell.auth.http.MeRoutes]. After: {@link PasswordCheck}, {@link
 * DynamoDbCredentials}, {@link Sessions}.
 */
public final class ChangePassword {
    private final PasswordCheck check;
    private final DynamoDbCredentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;

    public ChangePassword(
            PasswordCheck check,
            DynamoDbCredentials credentials,
            Passwords passwords,
            Sessions sessions) {
        this.check = check;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** The password that is known and the one that replaces it. */
    public record Form(Password current, Password chosen) {}

    /**
     * Ends all sessions and begins one.
     *
     * @throws Problem if the current password is another one
     */
    public Issued change(User user, Form form, SourceAddress from) {
        return check.check(user.email(), form.current(), from, known -> replace(known, form))
                .orElseThrow(ChangePassword::refused);
    }

    private Issued replace(Credential known, Form form) {
        Credential changed = known.replaced(passwords.hash(form.chosen()));
        if (!credentials.replace(known, changed)) {
            throw refused();
        }
        return sessions.begin(changed.userId(), changed.generation());
    }

    /** Not 401, which would tell the page that the person is signed out. */
    private static Problem refused() {
        return Problem.invalid(List.of(new FieldError("currentPassword", "is not your password")));
    }
}
