package io.taskbell.auth.user;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.token.AccessTokenVerifier;
import io.taskbell.auth.token.Caller;
import java.util.Optional;

/**
 * Who is asking. The token is verified here, whatever the gateway in front says of the caller.
 *
 * <p>Before: [io.taskbell.auth.http.AuthRoutes]. After: {@link DynamoDbUsers}.
 */
public final class CurrentUser {
    private final AccessTokenVerifier verifier;
    private final DynamoDbUsers users;

    public CurrentUser(AccessTokenVerifier verifier, DynamoDbUsers users) {
        this.verifier = verifier;
        this.users = users;
    }

    /**
     * The owner of the token.
     *
     * @throws Problem if there is no valid token or its owner is no more
     */
    public User of(Optional<String> token) {
        return token.flatMap(verifier::verify)
                .map(Caller::userId)
                .flatMap(users::find)
                .orElseThrow(Problem::unauthenticated);
    }
}
