package io.taskbell.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** A mail as Jakarta Mail, which had no part in writing it, reads it. */
record ParsedMail(MimeMessage message) {

    static ParsedMail of(byte[] mime) throws MessagingException {
        var session = Session.getInstance(new Properties());
        return new ParsedMail(new MimeMessage(session, new ByteArrayInputStream(mime)));
    }

    /** The one value of a header, unfolded and decoded. */
    String header(String name) throws MessagingException, IOException {
        String[] values = message.getHeader(name);
        if (values == null || values.length != 1) {
            throw new AssertionError("not one " + name);
        }
        return MimeUtility.decodeText(MimeUtility.unfold(values[0]));
    }

    String text() throws MessagingException, IOException {
        return part(0, "text/plain");
    }

    String html() throws MessagingException, IOException {
        return part(1, "text/html");
    }

    private String part(int index, String type) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        if (parts.getCount() != 2 || !parts.getBodyPart(index).isMimeType(type)) {
            throw new AssertionError("no " + type + " at " + index);
        }
        return (String) parts.getBodyPart(index).getContent();
    }
}
