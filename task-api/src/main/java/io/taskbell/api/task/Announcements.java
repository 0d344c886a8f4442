package io.taskbell.api.task;

import io.taskbell.api.caller.Caller;
import io.taskbell.api.outbox.Outbox;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import io.taskbell.api.user.User;
import io.taskbell.api.user.Users;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what people do with tasks. Before: {@link TaskService}. After: {@link Outbox}. */
@ApplicationScoped
public class Announcements {
    private final Users users;
    private final Outbox outbox;

    Announcements(Users users, Outbox outbox) {
        this.users = users;
        this.outbox = outbox;
    }

    /** Asked before anything else, so that no connection is held while DynamoDB is waited for. */
    Announcer by(Caller caller) {
        User user = users.byId(caller.userId()).orElseThrow(Announcements::unknown);
        return new Announcer(caller, user.name(), outbox);
    }

    /** The token is good, but its owner has withdrawn their account. */
    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, "The owner of this access token is not known.");
    }
}
