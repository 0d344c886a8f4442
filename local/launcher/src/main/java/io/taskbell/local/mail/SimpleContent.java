package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail of SES's simple form (subject, text, HTML) as MIME. */
final class SimpleContent {
    private static final Session SESSION = Session.getInstance(new Properties());

    private SimpleContent() {}

    static byte[] mime(JsonNode request, JsonNode simple) throws SesException {
        if (simple.isMissingNode()) {
            throw SesException.badRequest("Content is neither Raw nor Simple.");
        }
        try {
            MimeMessage mail = new MimeMessage(SESSION);
            mail.setFrom(request.path("FromEmailAddress").asText(""));
            JsonNode destination = request.path("Destination");
            mail.setRecipients(RecipientType.TO, joined(destination.path("ToAddresses")));
            mail.setRecipients(RecipientType.CC, joined(destination.path("CcAddresses")));
            mail.setReplyTo(InternetAddress.parse(joined(request.path("ReplyToAddresses"))));
            mail.setSubject(simple.path("Subject").path("Data").asText(""), UTF_8.name());
            for (JsonNode header : simple.path("Headers")) {
                mail.addHeader(header.path("Name").asText(), header.path("Value").asText());
            }
            fill(mail, simple.path("Body"));
            mail.saveChanges();
            mail.removeHeader("Message-ID"); // given with the stored mail's id
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw SesException.badRequest("Mail cannot be made: " + e.getMessage());
        }
    }

    private static String joined(JsonNode addresses) {
        List<String> all = new ArrayList<>();
        addresses.forEach(address -> all.add(address.asText()));
        return String.join(",", all);
    }

    private static void fill(MimeMessage mail, JsonNode body)
            throws MessagingException, SesException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        if (body.has("Text")) {
            alternatives.addBodyPart(part(body.path("Text"), "plain"));
        }
        if (body.has("Html")) {
            alternatives.addBodyPart(part(body.path("Html"), "html"));
        }
        if (alternatives.getCount() == 0) {
            throw SesException.badRequest("Body has neither Text nor Html.");
        }
        mail.setContent(alternatives);
    }

    private static MimeBodyPart part(JsonNode content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content.path("Data").asText(""), UTF_8.name(), subtype);
        return part;
    }
}
