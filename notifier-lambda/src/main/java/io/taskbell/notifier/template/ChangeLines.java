package io.taskbell.notifier.template;

import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import io.taskbell.notifier.recipient.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed, old to new, in the reader's words: people by name, status and priority in their
 * language.
 *
 * <p>Before: {@link MailTemplate}. After: {@link ChangeLine}.
 */
final class ChangeLines {
    private final Words words;
    private final Names names;

    ChangeLines(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    List<ChangeLine> of(TaskEvent event) {
        return event.changes().stream()
                .filter(change -> told(event, change))
                .map(change -> line(event, change))
                .toList();
    }

    /** A new or deleted task shows what it holds, but for its title, which the mail opens with. */
    private static boolean told(TaskEvent event, FieldChange change) {
        return switch (change.field()) {
            case TITLE, RANK -> !showsValues(event);
            case CONTENTS, STATUS, PRIORITY, LABELS, DEADLINE, SUPERVISOR, ASSIGNEE ->
                    !showsValues(event) || !held(change).isEmpty();
        };
    }

    private ChangeLine line(TaskEvent event, FieldChange change) {
        String label = words.field(change.field());
        if (change.field() == TaskField.RANK) {
            return new ChangeLine(label, null, words.say("value.moved-on-board"));
        }
        if (showsValues(event)) {
            return new ChangeLine(label, null, value(change.field(), Excerpt.of(held(change))));
        }
        var excerpt = Excerpt.of(change.from(), change.to());
        return new ChangeLine(
                label, value(change.field(), excerpt.from()), value(change.field(), excerpt.to()));
    }

    private static boolean showsValues(TaskEvent event) {
        return event instanceof TaskCreated || event instanceof TaskDeleted;
    }

    private static String held(FieldChange change) {
        String value = change.to() == null ? change.from() : change.to();
        return value == null ? "" : value;
    }

    private String value(TaskField field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return words.say("value.none");
        }
        return switch (field) {
            case STATUS -> words.status(value);
            case PRIORITY -> words.priority(value);
            case SUPERVISOR, ASSIGNEE -> names.of(value).orElse(words.say("person.unknown"));
            case TITLE, CONTENTS, LABELS, DEADLINE, RANK -> value;
        };
    }
}
