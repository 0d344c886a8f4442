package io.taskbell.api.project;

import io.taskbell.api.body.Fields;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch of a project.
 *
 * @param name the new name; null if the patch does not speak of it
 */
public record RenameProject(@Nullable String name) {
    static RenameProject of(Fields body) {
        AtomicReference<@Nullable String> name = new AtomicReference<>();
        body.allowing(Set.of("name"));
        body.ifPresent("name", NewProject.NAME, name::set);
        body.refuseWrong();
        return new RenameProject(name.get());
    }
}
