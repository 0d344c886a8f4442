package io.taskbell.notifier.recipient;

import io.taskbell.events.EventEnvelope;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change concerns: the task's supervisor and assignee after the change, each once, never who
 * made it. Told from the event alone, so that a repeat finds the same people.
 *
 * <p>Before: {@link io.taskbell.notifier.Announcer}. After: {@link DynamoDbPeople}.
 */
public final class Recipients {
    private final Map<UUID, Set<Reason>> reasonsByUser = new LinkedHashMap<>();

    private Recipients() {}

    public static List<Recipient> of(EventEnvelope event) {
        var recipients = new Recipients();
        recipients.add(event.data().task().supervisorId(), Reason.SUPERVISOR);
        recipients.add(event.data().task().assigneeId(), Reason.ASSIGNEE);
        recipients.reasonsByUser.remove(event.actor().userId());
        return recipients.reasonsByUser.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(@Nullable UUID userId, Reason reason) {
        if (userId != null) {
            reasonsByUser
                    .computeIfAbsent(userId, unused -> EnumSet.noneOf(Reason.class))
                    .add(reason);
        }
    }
}
