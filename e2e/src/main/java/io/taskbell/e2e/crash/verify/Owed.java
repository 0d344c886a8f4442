package io.taskbell.e2e.crash.verify;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One mail that must come: one change, one recipient. */
record Owed(String eventId, String recipientId) {

    /** Supervisor and assignee hear of it, never the one who did it. */
    static List<Owed> of(EventEnvelope event) {
        TaskFacts task = event.data().task();
        Set<UUID> recipients = new LinkedHashSet<>();
        recipients.add(task.supervisorId());
        if (task.assigneeId() != null) {
            recipients.add(task.assigneeId());
        }
        recipients.remove(event.actor().userId());
        return recipients.stream()
                .map(recipient -> new Owed(event.eventId().toString(), recipient.toString()))
                .toList();
    }
}
