package io.taskbell.notifier.template;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskAssigned;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskStatusChanged;
import io.taskbell.events.TaskUpdated;
import io.taskbell.notifier.recipient.Names;
import java.util.Map;
import java.util.UUID;

/** Who did what, in one sentence. */
final class Headline {
    private final Words words;
    private final Names names;
    private final UUID reader;

    Headline(Words words, Names names, UUID reader) {
        this.words = words;
        this.names = names;
        this.reader = reader;
    }

    String of(EventEnvelope event) {
        String actor = event.actor().name();
        return switch (event.data()) {
            case TaskCreated e -> words.say("headline.created", Map.of("actor", actor));
            case TaskAssigned e -> assigned(e, actor);
            case TaskStatusChanged e -> {
                String status = words.status(e.task().status());
                yield words.say("headline.moved", Map.of("actor", actor, "status", status));
            }
            case TaskUpdated e -> words.say("headline.updated", Map.of("actor", actor));
            case TaskDeleted e -> words.say("headline.deleted", Map.of("actor", actor));
        };
    }

    private String assigned(TaskAssigned event, String actor) {
        UUID assignee = event.task().assigneeId();
        if (assignee == null) {
            return words.say("headline.unassigned", Map.of("actor", actor));
        }
        if (assignee.equals(reader)) {
            return words.say("headline.assigned-to-you", Map.of("actor", actor));
        }
        String name = names.of(assignee).orElse(words.say("person.unknown"));
        return words.say("headline.assigned", Map.of("actor", actor, "assignee", name));
    }
}
