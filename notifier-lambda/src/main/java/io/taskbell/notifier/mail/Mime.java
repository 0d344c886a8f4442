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
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
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

    private final Mailbox from;
    private final Clock clock;

    /**
     * @param from who the mail is from, {@code Taskbell <taskbell@example.com>}
     */
    public Mime(String from, Clock clock) {
        this.from = MailAddress.named(from);
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
        String root = "<task-%s@%s>".formatted(task.taskId(), from.getDomain());
        Message message =
                Message.Builder.of()
                        .setField(Fields.date("Date", Date.from(clock.instant()), UTC))
                        .setField(Fields.from(from))
                        .setField(Fields.to(to.mailbox(name)))
                        .setField(text("Subject", mail.subject()))
                        .setField(plain("In-Reply-To", root))
                        .setField(plain("References", root))
                        .setField(plain("List-Id", listId(task)))
                        .setField(plain("Auto-Submitted", "auto-generated"))
                        .setField(plain("X-Correlation-Id", event.correlationId()))
                        .setField(plain("X-Taskbell-Event", event.eventId().toString()))
                        .setField(
                                plain("X-Taskbell-Task", task.taskId() + "/" + task.version()))
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

    private String listId(TaskFacts task) {
        String id = "<%s.%s>".formatted(task.projectId(), from.getDomain());
        String phrase = HeaderText.encode(task.projectName(), "List-Id: ".length());
        boolean encoded = phrase.startsWith("=?");
        return (encoded ? phrase : '"' + phrase.replaceAll("([\"\\\\])", "\\\\$1") + '"')
                + " "
                + id;
    }

    private static Multipart alternative(MailText mail) {
        return MultipartBuilder.create("alternative")
                .addBodyPart(part(mail.text(), "plain"))
                .addBodyPart(part(mail.html(), "html"))
                .build();
    }

    private static BodyPart part(String content, String subtype) {
        try {
            return BodyPartBuilder.create()
                    .setBody(content, subtype, StandardCharsets.UTF_8)
                    .setContentTransferEncoding("base64")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field text(String name, String value) {
        return plain(name, HeaderText.encode(value, name.length() + 2));
    }

    /** Folded so that no line is longer than 76 octets where it has spaces to fold at. */
    private static Field plain(String name, String value) {
        return new RawField(name, MimeUtil.fold(HeaderText.clean(value), name.length() + 2));
    }

    private static byte[] bytes(Message message) {
        try {
            return DefaultMessageWriter.asBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
