package io.taskbell.api.project;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskbell.api.caller.Caller;
import io.taskbell.api.database.LostRaceException;
import io.taskbell.api.database.TriedAgain;
import io.taskbell.api.member.Membership;
import io.taskbell.api.member.MembershipRepository;
import io.taskbell.api.member.Rights;
import io.taskbell.api.member.Role;
import io.taskbell.api.member.Standing;
import io.taskbell.api.member.Verb;
import io.taskbell.api.precondition.EntityTags;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Projects. Before: {@link ProjectResource}. After: {@link ProjectRepository}. */
@ApplicationScoped
@Transactional
@TriedAgain
public class ProjectService {
    private final ProjectRepository projects;
    private final MembershipRepository memberships;
    private final Clock clock;

    ProjectService(ProjectRepository projects, MembershipRepository memberships, Clock clock) {
        this.projects = projects;
        this.memberships = memberships;
        this.clock = clock;
    }

    public ProjectView found(NewProject wish, Caller caller) {
        Instant now = clock.instant();
        Project project = Project.founded(UuidCreator.getTimeOrderedEpoch(), wish, now);
        projects.insert(project);
        memberships.insert(new Membership(project.id(), caller.userId(), Role.OWNER, now));
        return ProjectView.of(new OwnProject(project, Role.OWNER));
    }

    public ProjectList mine(Caller caller) {
        return new ProjectList(
                projects.all(caller.userId()).stream().map(ProjectView::of).toList());
    }

    public ProjectView read(UUID projectId, Caller caller) {
        return ProjectView.of(find(projectId, caller));
    }

    public ProjectView rename(
            UUID projectId, RenameProject wish, EntityTags ifMatch, Caller caller) {
        OwnProject own = find(projectId, caller);
        Rights.require(Verb.RENAME_PROJECT, Standing.of(own.role()));
        if (!ifMatch.permit(own.project().version())) {
            throw stale(own, wish);
        }
        Optional<Project> renamed =
                Optional.ofNullable(wish.name()).flatMap(own.project()::renamed);
        if (renamed.isPresent() && !projects.update(renamed.get())) {
            // Read again: the condition is judged by what is there now.
            throw new LostRaceException();
        }
        return ProjectView.of(new OwnProject(renamed.orElse(own.project()), own.role()));
    }

    private OwnProject find(UUID projectId, Caller caller) {
        return projects.find(projectId, caller.userId()).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException stale(OwnProject current, RenameProject wish) {
        boolean differs = wish.name() != null && !wish.name().equals(current.project().name());
        return new ProblemException(
                ProblemType.STALE,
                "Look at current and try again with its version.",
                List.of(),
                Map.of(
                        "current",
                        ProjectView.of(current),
                        "differs",
                        differs ? List.of("name") : List.of()));
    }
}
