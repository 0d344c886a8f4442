package io.taskbell.api.caller;

import io.taskbell.api.correlation.Correlation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * No resource is reached without a good access token. Before: {@link Correlation}. After: the
 * resource, such as {@code TaskResource}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;
    private final CurrentCaller caller;
    private final Correlation correlation;

    AuthenticationFilter(TokenVerifier tokens, CurrentCaller caller, Correlation correlation) {
        this.tokens = tokens;
        this.caller = caller;
        this.correlation = correlation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String token = tokenIn(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        caller.set(new Caller(tokens.userOf(token), correlation.id()));
    }

    private static String tokenIn(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw TokenVerifier.refused();
        }
        return header.substring(SCHEME.length()).strip();
    }
}
