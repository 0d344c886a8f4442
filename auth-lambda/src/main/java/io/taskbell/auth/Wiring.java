package io.taskbell.auth;

import io.taskbell.auth.attempt.AttemptLimits;
import io.taskbell.auth.attempt.DynamoDbAttempts;
import io.taskbell.auth.http.AuthRoutes;
import io.taskbell.auth.http.MeRoutes;
import io.taskbell.auth.http.Origins;
import io.taskbell.auth.http.Route;
import io.taskbell.auth.http.Routes;
import io.taskbell.auth.password.Passwords;
import io.taskbell.auth.session.DynamoDbSessions;
import io.taskbell.auth.session.Sessions;
import io.taskbell.auth.signin.ChangePassword;
import io.taskbell.auth.signin.LogIn;
import io.taskbell.auth.signin.LogOut;
import io.taskbell.auth.signin.PasswordCheck;
import io.taskbell.auth.signin.Refresh;
import io.taskbell.auth.signin.Withdraw;
import io.taskbell.auth.table.Table;
import io.taskbell.auth.token.AccessTokenVerifier;
import io.taskbell.auth.token.AccessTokens;
import io.taskbell.auth.token.SigningKeys;
import io.taskbell.auth.user.ChangeProfile;
import io.taskbell.auth.user.CurrentUser;
import io.taskbell.auth.user.DynamoDbCredentials;
import io.taskbell.auth.user.DynamoDbUsers;
import io.taskbell.auth.user.SignUp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the objects of {@link AuthHandler} together, tables first, routes last. */
final class Wiring {
    private final Settings settings;
    private final Clock clock;
    private final SigningKeys keys;
    private final DynamoDbUsers users;
    private final DynamoDbCredentials credentials;
    private final AttemptLimits limits;
    private final Sessions sessions;
    private final Passwords passwords = new Passwords();
    private final PasswordCheck check;

    Wiring(Settings settings, Supplier<DynamoDbClient> dynamoDb, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        keys = new SigningKeys(settings.signingKeysFile());
        Table usersTable = new Table(dynamoDb, settings.tables().users(), "pk");
        users = new DynamoDbUsers(usersTable);
        credentials = new DynamoDbCredentials(usersTable);
        Table attempts = new Table(dynamoDb, settings.tables().attempts(), "pk");
        limits = new AttemptLimits(new DynamoDbAttempts(attempts, clock), settings.limits());
        Table sessionsTable = new Table(dynamoDb, settings.tables().sessions(), "sessionId");
        sessions = new Sessions(new DynamoDbSessions(sessionsTable), clock);
        check = new PasswordCheck(limits, users, credentials, passwords);
    }

    Routes routes() {
        List<Route> routes = new ArrayList<>(authRoutes().routes());
        routes.addAll(meRoutes().routes());
        return new Routes(routes);
    }

    private AuthRoutes authRoutes() {
        AccessTokens tokens = new AccessTokens(keys, settings.realm(), clock);
        return new AuthRoutes(
                new SignUp(users, passwords, limits, clock),
                new LogIn(check, credentials, passwords, sessions, tokens),
                new Refresh(sessions, credentials, tokens),
                new LogOut(sessions, credentials),
                keys,
                new Origins(settings.origins()));
    }

    private MeRoutes meRoutes() {
        AccessTokenVerifier verifier = new AccessTokenVerifier(keys, settings.realm(), clock);
        return new MeRoutes(
                new CurrentUser(verifier, users),
                new ChangeProfile(users),
                new ChangePassword(check, credentials, passwords, sessions),
                new Withdraw(check, users, clock));
    }
}
