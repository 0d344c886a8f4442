package io.taskbell.notifier.mail;

import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.Sample;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskFacts;
import io.taskbell.events.TaskField;
import io.taskbell.notifier.recipient.Language;
import io.taskbell.notifier.recipient.Names;
import io.taskbell.notifier.recipient.Person;
import io.taskbell.notifier.recipient.Recipients;
import io.taskbell.notifier.template.MailTemplate;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes, and the mails they become. */
final class Letters {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:06Z"), ZoneOffset.UTC);
    private static final UUID OWNER = UUID.fromString("01940000-0000-7000-8000-0000000000b3");
    private static final MailTemplate TEMPLATE =
            new MailTemplate(URI.create("https://taskbell.example/"));
    private static final Mime MIME = new Mime("Taskbell <taskbell@taskbell.example>", CLOCK);

    private Letters() {}

    static EventEnvelope created() {
        return by(
                new TaskCreated(
                        Sample.task(),
                        List.of(
                                new FieldChange(TaskField.TITLE, null, "주간 보고 🛎"),
                                new FieldChange(TaskField.CONTENTS, null, ""),
                                new FieldChange(TaskField.STATUS, null, "IN_PROGRESS"),
                                new FieldChange(TaskField.PRIORITY, null, "NORMAL"),
                                new FieldChange(
                                        TaskField.ASSIGNEE, null, Sample.ASSIGNEE_ID.toString()),
                                new FieldChange(TaskField.RANK, null, "a0"))));
    }

    static EventEnvelope assigned() {
        return by(
                TaskEvent.changed(
                        Sample.task(),
                        List.of(
                                new FieldChange(
                                        TaskField.SUPERVISOR,
                                        new UUID(0, 9).toString(),
                                        Sample.SUPERVISOR_ID.toString()),
                                new FieldChange(
                                        TaskField.ASSIGNEE, null, Sample.ASSIGNEE_ID.toString()))));
    }

    static EventEnvelope statusChanged() {
        return Sample.envelope();
    }

    static EventEnvelope updated() {
        return by(
                TaskEvent.changed(
                        Sample.task(),
                        List.of(
                                new FieldChange(TaskField.TITLE, "주간 보고", "주간 보고 🛎"),
                                new FieldChange(
                                        TaskField.CONTENTS,
                                        "",
                                        "첫째 줄\n둘째 줄 <img src=x onerror=alert(1)> & \"끝\""),
                                new FieldChange(TaskField.PRIORITY, "NORMAL", "URGENT"),
                                new FieldChange(TaskField.LABELS, "급함, 보고", null),
                                new FieldChange(TaskField.DEADLINE, null, "2026-01-09"),
                                new FieldChange(TaskField.RANK, "a0", "a1"))));
    }

    static EventEnvelope deleted() {
        return by(
                new TaskDeleted(
                        Sample.task(),
                        List.of(
                                new FieldChange(TaskField.TITLE, "주간 보고 🛎", null),
                                new FieldChange(TaskField.STATUS, "IN_PROGRESS", null),
                                new FieldChange(TaskField.RANK, "a1", null))));
    }

    /** The sample with another title and project name. */
    static EventEnvelope titled(String title, String projectName) {
        TaskFacts task = Sample.task();
        return by(
                TaskEvent.changed(
                        new TaskFacts(
                                task.taskId(),
                                task.version(),
                                task.projectId(),
                                projectName,
                                task.key(),
                                title,
                                task.status(),
                                task.supervisorId(),
                                task.assigneeId()),
                        List.of(new FieldChange(TaskField.TITLE, "old", title))));
    }

    /** The mail to the change's first recipient, who has this name. */
    static byte[] mail(EventEnvelope event, Language language, String name) {
        var recipient = Recipients.of(event).getFirst();
        var text = TEMPLATE.write(event, recipient, language, names());
        return MIME.write(event, text, MailAddress.of("kim@example.com"), name, recipient.userId());
    }

    private static Names names() {
        return new Names(
                Map.of(
                        Sample.SUPERVISOR_ID, person(Sample.SUPERVISOR_ID, "김민준"),
                        Sample.ASSIGNEE_ID, person(Sample.ASSIGNEE_ID, "박서연")));
    }

    private static Person person(UUID id, String name) {
        return new Person(id, "kim@example.com", name, Language.KO);
    }

    private static EventEnvelope by(TaskEvent change) {
        return new EventEnvelope(
                Sample.EVENT_ID,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(OWNER, "한지우", ActorRole.OWNER),
                change);
    }
}
