package io.taskbell.e2e.crash.verify;

import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that came once more. It may, only where the notifier, its ledger or the mail endpoint was
 * killed between the acceptance of the first mail and the ledger's note of it.
 *
 * @param first when the first one was accepted
 * @param again when this one was
 * @param explainedBy the kill in whose window the first one lies
 */
public record Doubled(
        String eventId,
        String recipientId,
        Instant first,
        Instant again,
        Optional<Kill> explainedBy) {
    /** The launcher holds the mail endpoint and the poller. */
    private static final Set<Part> IN_THE_WINDOW =
            Set.of(Part.NOTIFIER, Part.LAUNCHER, Part.DYNAMODB);

    /** The longest that acceptance → note takes on a busy machine. */
    private static final Duration WINDOW = Duration.ofSeconds(2);

    static Doubled of(Mail first, Mail again, List<Kill> kills) {
        return new Doubled(
                first.eventId(),
                first.recipientId(),
                first.created(),
                again.created(),
                kills.stream().filter(kill -> covers(kill, first.created())).findFirst());
    }

    boolean isExplained() {
        return explainedBy.isPresent();
    }

    private static boolean covers(Kill kill, Instant accepted) {
        return IN_THE_WINDOW.contains(kill.part())
                && accepted.isAfter(kill.at().minus(WINDOW))
                && accepted.isBefore(kill.backAt().plus(WINDOW));
    }
}
