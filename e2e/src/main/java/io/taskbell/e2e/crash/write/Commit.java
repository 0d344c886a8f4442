package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Answer;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Project;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.crash.write.Journal.OpenCreation;
import io.taskbell.events.TaskCreated;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Sends one change until its outcome is certain. After a request without an answer the task is read
 * again; the same change is sent again only if the version has not moved, and If-Match keeps it
 * from being made twice.
 *
 * <p>Before: {@link Writer}. After: {@link Journal}.
 */
public final class Commit {
    private final Project project;
    private final Sender sender;
    private final Journal journal;

    public Commit(Project project, Journal journal, BooleanSupplier hopeless) {
        this.project = project;
        this.journal = journal;
        this.sender = new Sender(journal, hopeless);
    }

    /**
     * A creation has no If-Match: it is never sent twice. Empty if it is not known to be made.
     *
     * @param title unlike any other, since it is found again by it
     */
    Optional<Task> create(Person actor, String title, String assigneeId) {
        Map<String, String> fields = Map.of("title", title, "assigneeId", assigneeId);
        Optional<Answer> answer =
                sender.once(actor, () -> actor.api().post(project.path() + "/tasks", fields));
        if (answer.isPresent() && answer.get().status() != 201) {
            journal.odd("creation refused: " + answer.get());
            return Optional.empty();
        }
        boolean learned = answer.isEmpty();
        Optional<Task> task = learned ? find(actor, title) : answer.map(Answer::json).map(Task::of);
        task.ifPresentOrElse(
                made ->
                        journal.acknowledge(
                                new Acknowledged(
                                        TaskCreated.TYPE,
                                        actor.userId(),
                                        created(made, actor, title, assigneeId),
                                        learned)),
                () -> journal.leaveOpen(new OpenCreation(title, actor.userId())));
        return task;
    }

    private Optional<Task> find(Person actor, String title) {
        Answer newest =
                sender.untilAnswered(
                        actor, () -> actor.api().get(project.path() + "/tasks?limit=200"));
        for (var item : newest.expect(200).json().path("items")) {
            Task task = Task.of(item);
            if (task.title().equals(title)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    private static Task created(Task made, Person actor, String title, String assigneeId) {
        return new Task(made.taskId(), made.key(), title, "TODO", actor.userId(), assigneeId, 1);
    }

    /** The task after the change. */
    Task change(Person actor, Change change) {
        boolean sentBefore = false;
        while (true) {
            Optional<Answer> answer = sender.once(actor, () -> send(actor, change));
            if (answer.isPresent() && answer.get().isOk()) {
                return acknowledge(actor, change, false);
            }
            if (answer.isPresent() && !(sentBefore && tellsOfAChange(answer.get()))) {
                throw new IllegalStateException("refused: " + change + ": " + answer.get());
            }
            sentBefore = true;
            if (isMade(actor, change)) {
                return acknowledge(actor, change, true);
            }
            sender.pause();
        }
    }

    private Answer send(Person actor, Change change) {
        Task task = change.before();
        return change.isDeletion()
                ? actor.api().delete(task.path(), task.etag())
                : actor.api().patch(task.path(), task.etag(), change.patch());
    }

    /** An earlier try was committed after all: the task has moved on, or is gone. */
    private static boolean tellsOfAChange(Answer answer) {
        return answer.status() == 412 || answer.status() == 404;
    }

    private boolean isMade(Person actor, Change change) {
        // The owner sees every task, whoever is assigned.
        Person owner = project.owner();
        Answer answer = sender.untilAnswered(owner, () -> owner.api().get(change.before().path()));
        if (answer.status() == 404) {
            if (!change.isDeletion()) {
                throw new IllegalStateException("a task is gone that nobody deleted: " + change);
            }
            return true;
        }
        Task now = Task.of(answer.expect(200).json());
        if (now.version() > change.before().version() && !now.equals(change.after())) {
            journal.odd("%s sent %s, found %s".formatted(actor.userId(), change, now));
        }
        return now.version() > change.before().version();
    }

    private Task acknowledge(Person actor, Change change, boolean learned) {
        journal.acknowledge(
                new Acknowledged(change.type(), actor.userId(), change.after(), learned));
        return change.after();
    }
}
