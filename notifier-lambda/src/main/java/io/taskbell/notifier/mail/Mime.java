package io.taskbell.notifier.mail;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskFacts;
import io.taskbell.notifier.template.MailText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * A mail as bytes: headers in ASCII, bodies in base64, so that no gateway has to change it.
 *
 * <p>Message-ID is left to SES, which replaces any other.
 *
 * <p>Before: {@link io.taskbell.notifier.Delivery}. After: {@link SesMailSender}.
 */
public final class Mime {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final Sender from;
    private final Clock clock;

    /**
     * @param from who the mail is from, {@code Taskbell <taskbell@example.com>}
     */
    public Mime(String from, Clock clock) {
        this.from = Sender.of(from);
        this.clock = clock;
    }

    /**
     * @param name the recipient's name
     * @param recipientId the recipient's user id
     */
    public byte[] write(
            EventEnvelope event, MailText mail, MailAddress to, String name, UUID recipientId) {
        TaskFacts task = event.data().task();
        // Never sent by itself: the constant root under which mail clients gather a task's mails.
        String root = "<task-%s@%s>".formatted(task.taskId(), from.address().domain());
        Message message =
                Message.Builder.of()
                        .setField(Fields.date("Date", Date.from(clock.instant()), UTC))
                        .setField(named("From", from.name(), from.address().headerText()))
                        .setField(named("To", name, to.headerText()))
                        .setField(text("Subject", mail.subject()))
                        .setField(plain("In-Reply-To", root))
                        .setField(plain("References", root))
                        .setField(named("List-Id", task.projectName(), listId(task)))
                        .setField(plain("Auto-Submitted", "auto-generated"))
                        .setField(plain("X-Correlation-Id", event.correlationId()))
                        .setField(plain("X-Taskbell-Event", event.eventId().toString()))
                        .setField(plain("X-Taskbell-Task", task.taskId() + "/" + task.version()))
                        .setField(plain("X-Taskbell-Recipient", recipientId.toString()))
                        .setField(Fields.version("1.0"))
                        .setBody(alternative(mail))
                        .setContentType(
                                "multipart/alternative",
                                new NameValuePair("boundary", boundary(event)))
                        .build();
        return bytes(message);
    }

    /** {@code =_} stands in no base64, so the boundary is in no body. */
    private static String boundary(EventEnvelope event) {
        return "=_" + event.eventId();
    }

    /** A task's mails belong to the list of its project. */
    private String listId(TaskFacts task) {
        return task.projectId() + "." + from.address().domain();
    }

    private static Multipart alternative(MailText mail) {
        return MultipartBuilder.create("alternative")
                .addBodyPart(part(mail.text(), "plain"))
                .addBodyPart(part(mail.html(), "html"))
                .build();
    }

    /** With the line ends of mail: base64 hides them from whoever would mend them. */
    private static BodyPart part(String content, String subtype) {
        try {
            return BodyPartBuilder.create()
                    .setBody(content.replace("\n", "\r\n"), subtype, StandardCharsets.UTF_8)
                    .setContentTransferEncoding("base64")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field named(String header, String name, String named) {
        return plain(header, HeaderText.named(name, named, header.length() + 2));
    }

    private static Field text(String name, String value) {
        return plain(name, HeaderText.encode(value, name.length() + 2));
    }

    /** Folded so that no line is longer than 76 octets where it has spaces to fold at. */
    private static Field plain(String name, String value) {
        String folded = MimeUtil.fold(name + ": " + HeaderText.clean(value), 0);
        try {
            return RawFieldParser.DEFAULT.parseField(
                    ContentUtil.encode(StandardCharsets.US_ASCII, folded));
        } catch (MimeException e) {
            throw new IllegalArgumentException("not a header: " + name, e);
        }
    }

    private static byte[] bytes(Message message) {
        try {
            return DefaultMessageWriter.asBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
