package io.taskbell.api.task;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskbell.api.caller.Caller;
import io.taskbell.api.database.LostRaceException;
import io.taskbell.api.database.TriedAgain;
import io.taskbell.api.member.Rights;
import io.taskbell.api.member.Standing;
import io.taskbell.api.member.Verb;
import io.taskbell.api.precondition.EntityTags;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.project.OwnProject;
import io.taskbell.api.project.ProjectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be done with tasks. A write loads, changes, stores, and appends what is to be told to
 * the outbox, all in one transaction. Before: {@link TaskResource}. After: {@link Task}, {@link
 * TaskRepository}, {@link Announcements}.
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class TaskService {
    private final TaskRepository tasks;
    private final TaskNumbers numbers;
    private final ProjectRepository projects;
    private final Bearers bearers;
    private final Announcements announcements;
    private final Clock clock;

    TaskService(
            TaskRepository tasks,
            TaskNumbers numbers,
            ProjectRepository projects,
            Bearers bearers,
            Announcements announcements,
            Clock clock) {
        this.tasks = tasks;
        this.numbers = numbers;
        this.projects = projects;
        this.bearers = bearers;
        this.announcements = announcements;
        this.clock = clock;
    }

    public TaskView create(UUID projectId, CreateTask wish, Caller caller) {
        Announcer announcer = announcements.by(caller);
        OwnProject own = project(projectId, caller);
        Rights.require(Verb.CREATE_TASK, Standing.of(own.role()));
        bearers.require(projectId, wish.supervisorId(), wish.assigneeId());
        long number = numbers.next(projectId);
        Instant now = clock.instant();
        TaskState state = wish.state(caller.userId(), Rank.ofNew(number));
        Task task =
                new Task(UuidCreator.getTimeOrderedEpoch(), projectId, number, state, 1, now, now);
        tasks.insert(task);
        announcer.tell(
                task.created(own.project()), new OwnTask(task, own.project(), own.role()), now);
        return TaskView.of(task, own.project());
    }

    public TaskView read(UUID taskId, Caller caller) {
        OwnTask own = task(taskId, caller);
        return TaskView.of(own.task(), own.project());
    }

    public TaskPage list(UUID projectId, PageRequest page, Caller caller) {
        OwnProject own = project(projectId, caller);
        return TaskPage.of(
                tasks.newest(projectId, page, page.limit() + 1), page.limit(), own.project());
    }

    public TaskView change(UUID taskId, TaskPatch patch, EntityTags ifMatch, Caller caller) {
        Announcer announcer = announcements.by(caller);
        OwnTask own = task(taskId, caller);
        Task before = own.task();
        Instant now = clock.instant();
        Optional<TaskChange> change =
                before.change(patch.appliedTo(before.state()), own.project(), now);
        Rights.require(TaskChange.verb(change), own.standing(caller.userId()));
        if (!ifMatch.permit(before.version())) {
            throw Stale.problem(own, patch.differing(before.state()));
        }
        if (change.isEmpty()) {
            return TaskView.of(before, own.project());
        }
        Task after = change.get().task();
        bearers.require(before, after);
        if (!tasks.update(before, after)) {
            // Tried again: the condition is judged by what is there then.
            throw new LostRaceException();
        }
        announcer.tell(change.get().event(), own, now);
        return TaskView.of(after, own.project());
    }

    public void delete(UUID taskId, EntityTags ifMatch, Caller caller) {
        Announcer announcer = announcements.by(caller);
        OwnTask own = task(taskId, caller);
        Rights.require(Verb.DELETE_TASK, own.standing(caller.userId()));
        if (!ifMatch.permit(own.task().version())) {
            throw Stale.problem(own, List.of());
        }
        if (!tasks.delete(own.task())) {
            throw new LostRaceException();
        }
        announcer.tell(own.task().deleted(own.project()), own, clock.instant());
    }

    private OwnProject project(UUID projectId, Caller caller) {
        return projects.find(projectId, caller.userId()).orElseThrow(ProblemException::notFound);
    }

    private OwnTask task(UUID taskId, Caller caller) {
        return tasks.find(taskId, caller.userId()).orElseThrow(ProblemException::notFound);
    }
}
