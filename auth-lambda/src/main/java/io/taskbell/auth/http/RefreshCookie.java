package io.taskbell.auth.http;

import io.taskbell.auth.session.Issued;
import io.taskbell.auth.session.RefreshToken;
import java.util.List;
import java.util.Optional;

/**
 * The refresh token as a cookie: out of reach of scripts, of other sites, of plain HTTP, and sent
 * to the routes of {@code /api/auth} only.
 */
final class RefreshCookie {
    private static final String NAME = "taskbell_refresh";
    private static final String ATTRIBUTES = "; Path=/api/auth; HttpOnly; Secure; SameSite=Strict";

    private RefreshCookie() {}

    /** None too if there are two: somebody has put one there. */
    static Optional<RefreshToken> in(HttpRequest request) {
        List<String> values =
                request.cookies().stream()
                        .filter(cookie -> cookie.startsWith(NAME + "="))
                        .map(cookie -> cookie.substring(NAME.length() + 1))
                        .toList();
        return values.size() == 1 ? RefreshToken.parse(values.getFirst()) : Optional.empty();
    }

    static String of(Issued issued) {
        return "%s=%s; Max-Age=%d%s"
                .formatted(NAME, issued.token().text(), issued.lifetime().toSeconds(), ATTRIBUTES);
    }

    static String none() {
        return NAME + "=; Max-Age=0" + ATTRIBUTES;
    }
}
