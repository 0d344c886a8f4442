package io.taskbell.api.task;

import io.taskbell.api.member.MembershipRepository;
import io.taskbell.api.member.Rights;
import io.taskbell.api.problem.FieldError;
import io.taskbell.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be made supervisor or assignee: members of the project who may bear tasks. */
@ApplicationScoped
public class Bearers {
    private final MembershipRepository memberships;

    Bearers(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** Asks only about who is new: who bears a task cannot leave the project. */
    void require(Task before, Task after) {
        TaskState old = before.state();
        TaskState state = after.state();
        require(
                after.projectId(),
                state.supervisorId().equals(old.supervisorId()) ? null : state.supervisorId(),
                state.assigneeId() == null || state.assigneeId().equals(old.assigneeId())
                        ? null
                        : state.assigneeId());
    }

    /**
     * @throws ProblemException 422 if one of them cannot; null is nobody to ask about
     */
    void require(UUID projectId, @Nullable UUID supervisorId, @Nullable UUID assigneeId) {
        List<FieldError> errors = new ArrayList<>();
        check(projectId, "supervisorId", supervisorId, errors);
        check(projectId, "assigneeId", assigneeId, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void check(
            UUID projectId, String field, @Nullable UUID userId, List<FieldError> errors) {
        if (userId != null
                && memberships
                        .findAndHold(projectId, userId)
                        .filter(member -> Rights.mayBearTasks(member.role()))
                        .isEmpty()) {
            errors.add(new FieldError(field, "must be an owner or a member of the project"));
        }
    }
}
