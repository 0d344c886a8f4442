package io.taskbell.auth.http;

import java.util.Optional;

/**
 * The access token in an Authorization header (RFC 6750): scheme in any case, one space or more.
 */
public final class BearerToken {
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    public static Optional<String> in(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}
