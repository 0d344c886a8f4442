package io.taskbell.notifier.recipient;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names of the people in a change. */
public record Names(Map<UUID, Person> people) {

    public Optional<String> of(@Nullable UUID userId) {
        return Optional.ofNullable(userId == null ? null : people.get(userId)).map(Person::name);
    }

    /** The name for an id as it stands in a field change; none for text that is no id. */
    public Optional<String> of(String userId) {
        return UserIds.parse(userId).flatMap(this::of);
    }
}
