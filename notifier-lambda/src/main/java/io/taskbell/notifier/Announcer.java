package io.taskbell.notifier;

import io.taskbell.notifier.log.LogFields;
import io.taskbell.notifier.queue.ChangeMessage;
import io.taskbell.notifier.recipient.Names;
import io.taskbell.notifier.recipient.Recipient;
import io.taskbell.notifier.recipient.Recipients;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One change, to everyone it concerns. Each recipient has a claim of their own, so a change tried
 * again for one of them is not sent again to the other.
 *
 * <p>Before: {@link BatchRun}. After: {@link Recipients}, {@link Delivery}.
 */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Delivery delivery;

    Announcer(Delivery delivery) {
        this.delivery = delivery;
    }

    Outcome announce(ChangeMessage change, Names names, Deadline deadline) {
        var fields =
                Map.of(
                        "trace.id", change.event().correlationId(),
                        "event.id", change.event().eventId().toString());
        try (var unused = LogFields.put(fields)) {
            Outcome outcome = Outcome.DONE;
            for (Recipient recipient : Recipients.of(change.event())) {
                outcome = outcome.and(deliver(change, recipient, names, deadline));
            }
            return outcome;
        }
    }

    private Outcome deliver(
            ChangeMessage change, Recipient recipient, Names names, Deadline deadline) {
        try (var unused = LogFields.put(Map.of("user.id", recipient.userId().toString()))) {
            return delivery.deliver(change, recipient, names, deadline);
        } catch (RuntimeException e) {
            LOG.error("Delivery failed; it is tried again", e);
            return Outcome.AGAIN;
        }
    }
}
