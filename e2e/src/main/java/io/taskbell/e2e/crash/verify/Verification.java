package io.taskbell.e2e.crash.verify;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.MailboxClient;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Project;
import io.taskbell.e2e.client.QueueClient;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.crash.write.Acknowledged;
import io.taskbell.e2e.crash.write.Cast;
import io.taskbell.e2e.crash.write.Journal;
import io.taskbell.e2e.stack.Ports;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.e2e.stack.Waiting;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was promised of the changes of one run, checked when all is up again.
 *
 * <p>Before: {@link Journal}. After: {@link ChangeLogCheck}.
 */
public final class Verification {
    private final Stack stack;
    private final Cast cast;
    private final Duration patience;
    private final List<String> broken = new ArrayList<>();

    /**
     * @param patience how long to wait for what does not come: several visibility time-outs and the
     *     longest claim in the ledger
     */
    public Verification(Stack stack, Cast cast, Duration patience) {
        this.stack = stack;
        this.cast = cast;
        this.patience = patience;
    }

    public Findings of(Journal journal, List<Kill> kills) {
        List<Acknowledged> changes = new ArrayList<>(journal.acknowledged());
        waitForApi();
        List<Task> tasks = cast.project().tasks();
        changes.addAll(foundLate(journal, tasks));
        compareTasks(changes, tasks);
        Ports ports = stack.ports();
        try (ChangeLogReader log = new ChangeLogReader(Objects.requireNonNull(ports.dynamodb()));
                QueueClient queues = new QueueClient(Objects.requireNonNull(ports.queue()))) {
            List<EventEnvelope> events = new ChangeLogCheck(log, patience, broken).check(changes);
            MailboxClient mailbox = new MailboxClient(stack.mail());
            return new MailCheck(mailbox, queues, addresses(), patience, broken)
                    .check(events, kills)
                    .and(journal.oddities());
        }
    }

    /** The last part that was killed may just be coming back. */
    private void waitForApi() {
        Project project = cast.project();
        Waiting.until(
                patience,
                () -> Optional.of(ask(project)).filter(Answer::isOk),
                () -> "the API did not come back");
    }

    private static Answer ask(Project project) {
        return project.owner().api().get(project.path());
    }

    /** Creations that were committed after their writer had given them up. */
    private static List<Acknowledged> foundLate(Journal journal, List<Task> tasks) {
        return journal.openCreations().stream()
                .flatMap(
                        open ->
                                tasks.stream()
                                        .filter(task -> task.title().equals(open.title()))
                                        .map(task -> created(open.actorId(), task)))
                .toList();
    }

    private static Acknowledged created(String actorId, Task task) {
        return new Acknowledged(TaskCreated.TYPE, actorId, task, true);
    }

    /** What the API shows is what was acknowledged last, no task more, none less. */
    private void compareTasks(List<Acknowledged> changes, List<Task> tasks) {
        Map<String, Acknowledged> last =
                changes.stream()
                        .collect(
                                Collectors.toMap(
                                        change -> change.after().taskId(),
                                        change -> change,
                                        Verification::later));
        Map<String, Task> there =
                tasks.stream().collect(Collectors.toMap(Task::taskId, task -> task));
        there.values().stream()
                .filter(task -> !last.containsKey(task.taskId()))
                .forEach(task -> broken.add("a task that nobody made: " + task));
        last.forEach((id, change) -> compareTask(change, there.get(id)));
    }

    private void compareTask(Acknowledged change, @Nullable Task now) {
        boolean deleted = change.type().equals(TaskDeleted.TYPE);
        if (deleted != (now == null) || (now != null && !now.equals(change.after()))) {
            broken.add("acknowledged %s, now %s".formatted(change, now));
        }
    }

    private static Acknowledged later(Acknowledged one, Acknowledged other) {
        return one.after().version() > other.after().version() ? one : other;
    }

    private Map<String, String> addresses() {
        return cast.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
    }
}
