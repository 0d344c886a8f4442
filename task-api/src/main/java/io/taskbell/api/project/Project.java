package io.taskbell.api.project;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A board with members.
 *
 * @param key the short name that its tasks' keys begin with
 * @param version counts the changes of the project itself, not of its tasks
 */
public record Project(UUID id, String key, String name, long version, Instant createdAt) {

    public static Project founded(UUID id, NewProject wish, Instant now) {
        return new Project(id, wish.key(), wish.name(), 1, now);
    }

    /** The project under its new name; empty if that is its name. */
    Optional<Project> renamed(String newName) {
        return newName.equals(name)
                ? Optional.empty()
                : Optional.of(new Project(id, key, newName, version + 1, createdAt));
    }
}
