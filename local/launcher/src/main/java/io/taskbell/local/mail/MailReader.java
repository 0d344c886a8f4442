package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Opens a mail for people: what cannot be read is left out, since any mail may come. */
final class MailReader {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int SNIPPET_LENGTH = 200;

    static {
        // Else Jakarta Mail looks through all jars for it, several times for each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private String text = "";
    private String html = "";
    private int attachments;

    private MailReader() {}

    /**
     * @param created ISO-8601
     */
    static Mail read(String id, String created, byte[] mime) {
        MailReader reader = new MailReader();
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mime));
            reader.open(message);
            return reader.mail(id, created, mime.length, message);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("mail cannot be read: " + id, e);
        }
    }

    private Mail mail(String id, String created, int size, MimeMessage message)
            throws MessagingException {
        List<Mail.Address> from = addresses(message, "From");
        Mail.Summary summary =
                new Mail.Summary(
                        id,
                        Objects.requireNonNullElse(message.getMessageID(), "")
                                .replaceAll("^<|>$", ""),
                        from.isEmpty() ? new Mail.Address("", "") : from.getFirst(),
                        addresses(message, "To"),
                        addresses(message, "Cc"),
                        addresses(message, "Reply-To"),
                        decoded(message.getHeader("Subject", " ")),
                        created,
                        size,
                        attachments,
                        snippet());
        return new Mail(summary, text, html);
    }

    private void open(Part part) throws MessagingException, IOException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (part.isMimeType("multipart/*") && part instanceof MimePart whole) {
            Multipart parts = new MimeMultipart(new MimePartDataSource(whole));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                open(inner);
            }
        } else if (!attached && text.isEmpty() && part.isMimeType("text/plain")) {
            text = content(part);
        } else if (!attached && html.isEmpty() && part.isMimeType("text/html")) {
            html = content(part);
        } else {
            attachments++;
        }
    }

    /** Past Jakarta Mail's content handlers, which it looks up anew for each part. */
    private static String content(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readAllBytes();
        String charset = new ContentType(part.getContentType()).getParameter("charset");
        try {
            return new String(
                    bytes,
                    Charset.forName(charset == null ? "UTF-8" : MimeUtility.javaCharset(charset)));
        } catch (IllegalArgumentException e) { // no such character set
            return new String(bytes, UTF_8);
        }
    }

    private String snippet() {
        String plain = text.isEmpty() ? html.replaceAll("(?s)<[^>]{0,2000}>", " ") : text;
        String line = plain.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SNIPPET_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SNIPPET_LENGTH)) + "…";
    }

    private static List<Mail.Address> addresses(MimeMessage message, String header)
            throws MessagingException {
        String list = message.getHeader(header, ",");
        try {
            return Stream.of(InternetAddress.parseHeader(list == null ? "" : list, false))
                    .map(a -> new Mail.Address(decoded(a.getPersonal()), decoded(a.getAddress())))
                    .toList();
        } catch (AddressException e) {
            return List.of(new Mail.Address("", decoded(list)));
        }
    }

    private static String decoded(@Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return Objects.requireNonNullElse(header, "");
        }
    }
}
