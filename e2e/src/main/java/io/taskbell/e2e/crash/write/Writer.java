package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes one change after another on tasks of its own, as their supervisor, their assignee or the
 * project's owner. Nobody else touches these tasks, so a version tells which change it came from.
 *
 * <p>Before: {@link Pace}. After: {@link Commit}.
 */
public final class Writer implements Runnable {
    private static final int TASKS = 6;
    private static final List<String> STATUSES =
            List.of("TODO", "IN_PROGRESS", "IN_TEST", "IN_REVIEW", "DONE");

    private final Cast cast;
    private final Person self;
    private final Random choices;
    private final Pace pace;
    private final Commit commit;
    private final Journal journal;
    private final List<Task> tasks = new ArrayList<>();
    private int count;

    public Writer(
            Cast cast, Person self, Random choices, Pace pace, Commit commit, Journal journal) {
        this.cast = cast;
        this.self = self;
        this.choices = choices;
        this.pace = pace;
        this.commit = commit;
        this.journal = journal;
    }

    @Override
    public void run() {
        try {
            while (pace.next()) {
                count++;
                makeOneChange();
            }
        } catch (IllegalStateException e) {
            journal.odd("a writer ended: " + e.getMessage());
        }
    }

    private void makeOneChange() {
        int lot = choices.nextInt(100);
        if (tasks.size() < 2 || lot < 8) {
            create();
        } else {
            change(choices.nextInt(tasks.size()), lot);
        }
    }

    private void create() {
        String title = "%s makes no. %d 🛎".formatted(self.userId(), count);
        commit.create(self, title, otherThan(self.userId())).ifPresent(tasks::add);
    }

    private void change(int index, int lot) {
        Task task = tasks.get(index);
        if (lot < 13 || tasks.size() > TASKS) {
            commit.change(anyHolder(task), Change.deletion(task));
            tasks.remove(index);
        } else {
            tasks.set(index, patch(task, lot));
        }
    }

    private Task patch(Task task, int lot) {
        if (lot < 25) {
            return commit.change(anyHolder(task), Change.assignee(task, nextAssignee(task)));
        }
        if (lot < 40) {
            String title = "%s names no. %d ✍".formatted(self.userId(), count);
            return commit.change(anyHolder(task), Change.title(task, title));
        }
        return commit.change(anyMover(task), Change.status(task, nextStatus(task)));
    }

    /** The supervisor, now and then the project's owner. */
    private Person anyHolder(Task task) {
        return choices.nextInt(5) == 0 ? cast.project().owner() : cast.byId(task.supervisorId());
    }

    private Person anyMover(Task task) {
        return task.assigneeId().isEmpty() || choices.nextInt(3) > 0
                ? anyHolder(task)
                : cast.byId(task.assigneeId());
    }

    private String nextAssignee(Task task) {
        boolean nobody = !task.assigneeId().isEmpty() && choices.nextInt(8) == 0;
        return nobody ? "" : otherThan(task.assigneeId());
    }

    private String otherThan(String userId) {
        List<Person> others =
                cast.all().stream().filter(person -> !person.userId().equals(userId)).toList();
        return others.get(choices.nextInt(others.size())).userId();
    }

    private String nextStatus(Task task) {
        List<String> others =
                STATUSES.stream().filter(status -> !status.equals(task.status())).toList();
        return others.get(choices.nextInt(others.size()));
    }
}
