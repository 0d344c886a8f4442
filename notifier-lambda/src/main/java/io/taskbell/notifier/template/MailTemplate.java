package io.taskbell.notifier.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskFacts;
import io.taskbell.notifier.recipient.Language;
import io.taskbell.notifier.recipient.Names;
import io.taskbell.notifier.recipient.Reason;
import io.taskbell.notifier.recipient.Recipient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change as a mail to one reader, in their language. The subject holds still while a task keeps
 * its title, so that mail clients show one thread.
 *
 * <p>Every value is escaped in HTML by the engine; no template marks anything as raw. Colours are
 * left to the mail client, in light and dark; nothing is loaded from elsewhere.
 *
 * <p>Before: {@link io.taskbell.notifier.Delivery}. After: {@link io.taskbell.notifier.mail.Mime}.
 */
public final class MailTemplate {
    private static final String HTML = "text/html";

    private final Template text;
    private final Template html;
    private final String publicUrl;

    /**
     * @param publicUrl where people open Taskbell
     */
    public MailTemplate(URI publicUrl) {
        this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .addValueResolver(ChangeLine.resolver())
                        .addResultMapper(new HtmlEscaper(List.of(HTML)))
                        .build();
        this.text = engine.parse(Resource.text("change.txt"), Variant.forContentType("text/plain"));
        this.html = engine.parse(Resource.text("change.html"), Variant.forContentType(HTML));
    }

    public MailText write(
            EventEnvelope event, Recipient recipient, Language language, Names names) {
        Words words = Words.in(language);
        TaskFacts task = event.data().task();
        String subject = "[%s] %s: %s".formatted(task.key(), task.projectName(), task.title());
        Map<String, Object> data =
                Map.ofEntries(
                        Map.entry("language", language.tag()),
                        Map.entry("subject", subject),
                        Map.entry(
                                "headline",
                                new Headline(words, names, recipient.userId()).of(event)),
                        Map.entry("key", task.key()),
                        Map.entry("title", task.title()),
                        Map.entry("projectLabel", words.say("project")),
                        Map.entry("project", task.projectName()),
                        Map.entry("lines", new ChangeLines(words, names).of(event.data())),
                        Map.entry("openLabel", words.say("open")),
                        Map.entry("link", link(event)),
                        Map.entry("why", words.say(why(recipient.reasons()))));
        return new MailText(subject, text.render(data), html.render(data));
    }

    /** Empty for a deleted task: there is no page to open. */
    private String link(EventEnvelope event) {
        return event.data() instanceof TaskDeleted
                ? ""
                : publicUrl + "/tasks/" + event.data().task().taskId();
    }

    private static String why(Set<Reason> reasons) {
        if (reasons.size() > 1) {
            return "why.both";
        }
        return switch (reasons.iterator().next()) {
            case SUPERVISOR -> "why.supervisor";
            case ASSIGNEE -> "why.assignee";
        };
    }
}
