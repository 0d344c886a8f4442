package io.taskbell.e2e;

import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.client.MailboxClient;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.client.Project;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.client.TaskbellClient;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.e2e.stack.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Two people and a project, new in every test.
 *
 * @param boss owns the project and answers for its tasks
 * @param worker gets them assigned
 */
record Team(MailboxClient mailbox, Person boss, Person worker, Project project) {
    static final Duration MAIL_LIMIT = Duration.ofSeconds(20);

    static Team on(Stack stack) {
        TaskbellClient stranger = new TaskbellClient(stack.base());
        Person boss = Person.signUp(stranger, "김민준", "ko");
        Person worker = Person.signUp(stranger, "Ada Lovelace", "en");
        Project project = Project.create(boss, "운영 🛎");
        project.add(worker, "MEMBER");
        return new Team(new MailboxClient(stack.mail()), boss, worker, project);
    }

    Task assignedTask(String title) {
        return project.createTask(boss, Map.of("title", title, "assigneeId", worker.userId()));
    }

    Task move(Person actor, Task task, String status) {
        return Task.of(
                actor.api()
                        .patch(task.path(), task.etag(), Map.of("status", status))
                        .expect(200)
                        .json());
    }

    Mail mailOf(Task task, Person recipient) {
        return mailOf(task, recipient, MAIL_LIMIT);
    }

    Mail mailOf(Task task, Person recipient, Duration limit) {
        return Waiting.until(
                limit,
                () -> mailbox.find(task.taskId(), task.version(), recipient.userId()),
                () -> "no mail of %s to %s".formatted(task, recipient.name()));
    }

    /** Every mail to this person, oldest first. */
    List<Mail> mailsTo(Person person) {
        return mailbox.mails().stream().filter(mail -> mail.to().equals(person.email())).toList();
    }
}
