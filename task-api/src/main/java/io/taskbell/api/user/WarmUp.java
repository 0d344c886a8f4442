package io.taskbell.api.user;

import io.quarkus.runtime.StartupEvent;
import io.taskbell.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the DynamoDB client, and one connection, before the first request needs them: building it
 * takes a second that no request should wait for. Nothing waits for this either.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final DynamoDbUsers users;

    WarmUp(DynamoDbUsers users) {
        this.users = users;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("warm-up").start(this::askForNobody);
    }

    private void askForNobody() {
        try {
            users.byId(NOBODY);
        } catch (ProblemException e) {
            LOG.info("DynamoDB does not answer yet");
        }
    }
}
