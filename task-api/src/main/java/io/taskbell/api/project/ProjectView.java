package io.taskbell.api.project;

import io.taskbell.api.member.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as answers show it, with the caller's part in it. */
@Schema(name = "Project")
public record ProjectView(
        UUID projectId, String key, String name, long version, Instant createdAt, Role role) {
    static ProjectView of(OwnProject own) {
        Project project = own.project();
        return new ProjectView(
                project.id(),
                project.key(),
                project.name(),
                project.version(),
                project.createdAt(),
                own.role());
    }
}
