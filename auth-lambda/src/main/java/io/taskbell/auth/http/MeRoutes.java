package io.taskbell.auth.http;

import io.taskbell.auth.password.Password;
import io.taskbell.auth.session.Issued;
import io.taskbell.auth.signin.ChangePassword;
import io.taskbell.auth.signin.Withdraw;
import io.taskbell.auth.user.ChangeProfile;
import io.taskbell.auth.user.CurrentUser;
import io.taskbell.auth.user.Language;
import io.taskbell.auth.user.PersonName;
import io.taskbell.auth.user.ProfileChange;
import io.taskbell.auth.user.TimeZoneId;
import io.taskbell.auth.user.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person may ask about themself: path, verb, fields, status.
 *
 * <p>Before: {@link Routes}. After: {@link CurrentUser}, then {@link ChangeProfile}, {@link
 * ChangePassword}, {@link Withdraw}.
 */
public final class MeRoutes {
    private final CurrentUser currentUser;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final Withdraw withdraw;

    public MeRoutes(
            CurrentUser currentUser,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            Withdraw withdraw) {
        this.currentUser = currentUser;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.withdraw = withdraw;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/api/me", this::me),
                new Route("PATCH", "/api/me", this::changeProfile),
                new Route("DELETE", "/api/me", this::withdraw),
                new Route("POST", "/api/me/password", this::changePassword));
    }

    private HttpResponse me(HttpRequest request) {
        return HttpResponse.json(200, UserJson.of(caller(request)));
    }

    private HttpResponse changeProfile(HttpRequest request) {
        User user = caller(request);
        Fields fields = new Fields(JsonBody.ofPatch(request));
        Supplier<Optional<PersonName>> name = fields.given("name", PersonName::parse);
        Supplier<Optional<Language>> language = fields.given("language", Language::parse);
        Supplier<Optional<ZoneId>> timeZone = fields.given("timeZone", TimeZoneId::parse);
        fields.check();
        ProfileChange change =
                new ProfileChange(
                        name.get().orElse(null),
                        language.get().orElse(null),
                        timeZone.get().orElse(null));
        return HttpResponse.json(200, UserJson.of(changeProfile.change(user, change)));
    }

    private HttpResponse changePassword(HttpRequest request) {
        User user = caller(request);
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Password> current = fields.required("currentPassword", Password::given);
        Supplier<Password> chosen = fields.required("newPassword", Password::chosen);
        fields.check();
        ChangePassword.Form form = new ChangePassword.Form(current.get(), chosen.get());
        Issued session = changePassword.change(user, form, request.source());
        return HttpResponse.empty().withCookie(RefreshCookie.of(session));
    }

    private HttpResponse withdraw(HttpRequest request) {
        User user = caller(request);
        Fields fields = new Fields(JsonBody.of(request));
        Supplier<Password> password = fields.required("password", Password::given);
        fields.check();
        withdraw.withdraw(user, password.get(), request.source());
        return HttpResponse.empty().withCookie(RefreshCookie.none());
    }

    private User caller(HttpRequest request) {
        return currentUser.of(request.bearerToken());
    }
}
