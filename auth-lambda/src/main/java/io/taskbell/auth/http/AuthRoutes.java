package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.password.Password;
import io.taskbell.auth.signin.LogIn;
import io.taskbell.auth.signin.LogOut;
import io.taskbell.auth.signin.Refresh;
import io.taskbell.auth.signin.SignedIn;
import io.taskbell.auth.token.AccessToken;
import io.taskbell.auth.token.SigningKeys;
import io.taskbell.auth.user.Email;
import io.taskbell.auth.user.Language;
import io.taskbell.auth.user.PersonName;
import io.taskbell.auth.user.SignUp;
import io.taskbell.auth.user.TimeZoneId;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What anybody may ask of identity: path, verb, fields, status.
 *
 * <p>Before: {@link Routes}. After: {@link SignUp}, {@link LogIn}, {@link Refresh}, {@link LogOut}.
 */
public final class AuthRoutes {
    private final SignUp signUp;
    private final LogIn logIn;
    private final Refresh refresh;
    private final LogOut logOut;
    private final SigningKeys keys;
    private final Origins origins;

    public AuthRoutes(
            SignUp signUp,
            LogIn logIn,
            Refresh refresh,
            LogOut logOut,
            SigningKeys keys,
            Origins origins) {
        this.signUp = signUp;
        this.logIn = logIn;
        this.refresh = refresh;
        this.logOut = logOut;
        this.keys = keys;
        this.origins = origins;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/api/auth/signup", this::signUp),
                new Route("POST", "/api/auth/login", this::logIn),
                new Route("POST", "/api/auth/refresh", this::refresh),
                new Route("POST", "/api/auth/logout", this::logOut),
                new Route("GET", "/api/auth/jwks.json", this::publicKeys));
    }

    private HttpResponse signUp(HttpRequest request) {
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Email> email = fields.required("email", Email::parse);
        Supplier<Password> password = fields.required("password", Password::chosen);
        Supplier<PersonName> name = fields.required("name", PersonName::parse);
        Supplier<Language> language = fields.optional("language", Language.KO, Language::parse);
        Supplier<ZoneId> zone = fields.optional("timeZone", TimeZoneId.SEOUL, TimeZoneId::parse);
        fields.check();
        SignUp.Form form =
                new SignUp.Form(
                        email.get(), password.get(), name.get(), language.get(), zone.get());
        return HttpResponse.json(201, UserJson.of(signUp.signUp(form, request.source())));
    }

    private HttpResponse logIn(HttpRequest request) {
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Email> email = fields.required("email", Email::parse);
        Supplier<Password> password = fields.required("password", Password::given);
        fields.check();
        return signedIn(logIn.logIn(email.get(), password.get(), request.source()));
    }

    private HttpResponse refresh(HttpRequest request) {
        origins.check(request);
        return signedIn(refresh.refresh(RefreshCookie.in(request)));
    }

    private HttpResponse logOut(HttpRequest request) {
        origins.check(request);
        Fields fields = new Fields(JsonBody.orNothing(request));
        Supplier<Boolean> all = fields.flag("all");
        fields.check();
        logOut.logOut(RefreshCookie.in(request), all.get());
        return HttpResponse.empty().withCookie(RefreshCookie.none());
    }

    private HttpResponse publicKeys(HttpRequest request) {
        return HttpResponse.publicJson(keys.publicJson());
    }

    private static HttpResponse signedIn(SignedIn signedIn) {
        return HttpResponse.json(200, json(signedIn.accessToken()))
                .withCookie(RefreshCookie.of(signedIn.refreshToken()));
    }

    private static ObjectNode json(AccessToken token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessToken", token.value())
                .put("tokenType", "Bearer")
                .put("expiresIn", token.lifetime().toSeconds());
    }
}
