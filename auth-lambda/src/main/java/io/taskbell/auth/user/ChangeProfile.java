package io.taskbell.auth.user;

import io.taskbell.auth.problem.Problem;

/**
 * A person changes how they are called and spoken to.
 *
 * <p>Before: [io.taskbell.auth.http.MeRoutes]. After: {@link DynamoDbUsers}.
 */
public final class ChangeProfile {
    private final DynamoDbUsers users;

    public ChangeProfile(DynamoDbUsers users) {
        this.users = users;
    }

    /**
     * Answers the person as they are then.
     *
     * @throws Problem if the person has left meanwhile
     */
    public User change(User user, ProfileChange change) {
        return users.change(user.userId(), change).orElseThrow(Problem::unauthenticated);
    }
}
