package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.token.AccessToken;
import io.taskbell.auth.token.SigningKeys;
import io.taskbell.auth.user.CurrentUser;
import io.taskbell.auth.user.Email;
import io.taskbell.auth.user.Language;
import io.taskbell.auth.user.LogIn;
import io.taskbell.auth.user.PersonName;
import io.taskbell.auth.user.SignUp;
import io.taskbell.auth.user.TimeZoneId;
import io.taskbell.auth.user.User;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.function.Supplier;

/**
 * What identity offers: path, verb, fields, status.
 *
 * <p>Before: {@link Routes}. After: {@link SignUp}, {@link LogIn}, {@link CurrentUser}.
 */
public final class AuthRoutes {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final SignUp signUp;
    private final LogIn logIn;
    private final CurrentUser currentUser;
    private final SigningKeys keys;

    public AuthRoutes(SignUp signUp, LogIn logIn, CurrentUser currentUser, SigningKeys keys) {
        this.signUp = signUp;
        this.logIn = logIn;
        this.currentUser = currentUser;
        this.keys = keys;
    }

    public Routes routes() {
        return new Routes(
                List.of(
                        new Routes.Route("POST", "/api/auth/signup", this::signUp),
                        new Routes.Route("POST", "/api/auth/login", this::logIn),
                        new Routes.Route("GET", "/api/auth/jwks.json", this::publicKeys),
                        new Routes.Route("GET", "/api/me", this::me)));
    }

    private HttpResponse signUp(HttpRequest request) {
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Email> email = fields.required("email", Email::parse);
        Supplier<Password> password = fields.required("password", Password::chosen);
        Supplier<PersonName> name = fields.required("name", PersonName::parse);
        Supplier<Language> language = fields.optional("language", Language.KO, Language::parse);
        Supplier<ZoneId> zone = fields.optional("timeZone", TimeZoneId.SEOUL, TimeZoneId::parse);
        fields.check();
        User user =
                signUp.signUp(
                        new SignUp.Form(
                                email.get(),
                                password.get(),
                                name.get(),
                                language.get(),
                                zone.get()));
        return HttpResponse.json(201, json(user));
    }

    private HttpResponse logIn(HttpRequest request) {
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Email> email = fields.required("email", Email::parse);
        Supplier<Password> password = fields.required("password", Password::given);
        fields.check();
        return HttpResponse.json(200, json(logIn.logIn(email.get(), password.get())));
    }

    private HttpResponse publicKeys(HttpRequest request) {
        return HttpResponse.publicJson(keys.publicJson());
    }

    private HttpResponse me(HttpRequest request) {
        return HttpResponse.json(200, json(currentUser.of(request.bearerToken())));
    }

    private static ObjectNode json(User user) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("userId", user.userId().toString())
                .put("email", user.email().address())
                .put("name", user.name().text())
                .put("language", user.language().code())
                .put("timeZone", user.timeZone().getId())
                .put("createdAt", MILLIS.format(user.createdAt()));
    }

    private static ObjectNode json(AccessToken token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessToken", token.value())
                .put("tokenType", "Bearer")
                .put("expiresIn", token.lifetime().toSeconds());
    }
}
