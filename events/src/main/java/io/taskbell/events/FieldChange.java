package io.taskbell.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field, old to new.
 *
 * @param field which field
 * @param from the old value as text; null when there was none. People are ids, dates ISO-8601,
 *     labels joined by {@code ", "} (a label holds no comma)
 * @param to the new value in the same form; null when there is none. Never equal to the old one:
 *     that would be no change
 */
public record FieldChange(TaskField field, @Nullable String from, @Nullable String to) {
    public FieldChange {
        if (Objects.equals(from, to)) {
            throw new IllegalArgumentException("no change in " + field.wireName());
        }
    }
}
