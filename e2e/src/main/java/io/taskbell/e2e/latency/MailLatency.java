package io.taskbell.e2e.latency;

import io.taskbell.e2e.client.MailboxClient;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Project;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.client.TaskbellClient;
import io.taskbell.e2e.stack.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From sending a change to its mail standing in the mailbox, one change at a time. */
public final class MailLatency {
    /** Longer is a loss. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(60);

    private final MailboxClient mailbox;
    private final Person supervisor;
    private final Person assignee;
    private Task task;

    public MailLatency(URI base, URI mail) {
        TaskbellClient stranger = new TaskbellClient(base);
        this.mailbox = new MailboxClient(mail);
        this.supervisor = Person.signUp(stranger, "Supervisor", "en");
        this.assignee = Person.signUp(stranger, "담당자", "ko");
        Project project = Project.create(supervisor, "지연 측정");
        project.add(assignee, "MEMBER");
        this.task =
                project.createTask(
                        supervisor, Map.of("title", "재기", "assigneeId", assignee.userId()));
        arrival();
    }

    /**
     * @throws IllegalStateException if a mail does not come
     */
    public Percentiles measure(int changes) {
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            durations.add(one(i % 2 == 0 ? "IN_PROGRESS" : "TODO"));
        }
        return Percentiles.of(durations);
    }

    private Duration one(String status) {
        long sent = System.nanoTime();
        task =
                Task.of(
                        supervisor
                                .api()
                                .patch(task.path(), task.etag(), Map.of("status", status))
                                .expect(200)
                                .json());
        arrival();
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    private void arrival() {
        Waiting.until(
                LOST_AFTER,
                () -> mailbox.find(task.taskId(), task.version(), assignee.userId()),
                () -> "no mail of %s to %s".formatted(task, assignee.email()));
    }
}
