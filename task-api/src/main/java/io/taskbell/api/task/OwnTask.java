package io.taskbell.api.task;

import io.taskbell.api.member.Role;
import io.taskbell.api.member.Standing;
import io.taskbell.api.project.Project;
import io.taskbell.events.ActorRole;
import java.util.UUID;

/** A task, its project, and what the caller is in it. */
record OwnTask(Task task, Project project, Role role) {

    Standing standing(UUID caller) {
        return new Standing(
                role,
                caller.equals(task.state().supervisorId()),
                caller.equals(task.state().assigneeId()));
    }

    /** The one word for how the caller stands to the task. */
    ActorRole actorRole(UUID caller) {
        Standing standing = standing(caller);
        if (standing.supervisor()) {
            return ActorRole.SUPERVISOR;
        }
        if (standing.assignee()) {
            return ActorRole.ASSIGNEE;
        }
        return role == Role.OWNER ? ActorRole.OWNER : ActorRole.MEMBER;
    }
}
