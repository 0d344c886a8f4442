package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of a mail. */
final class MailHeaders {
    private final InternetHeaders headers;

    private MailHeaders(InternetHeaders headers) {
        this.headers = headers;
    }

    static MailHeaders of(byte[] mime) throws SesException {
        try {
            return new MailHeaders(new InternetHeaders(new ByteArrayInputStream(mime), true));
        } catch (MessagingException e) {
            throw SesException.badRequest("Mail has no readable headers.");
        }
    }

    /**
     * @return empty when there is none
     */
    String first(String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : MimeUtility.unfold(values[0]).strip();
    }

    List<String> addresses(String... names) throws SesException {
        List<String> addresses = new ArrayList<>();
        for (String name : names) {
            String list = headers.getHeader(name, ",");
            try {
                for (InternetAddress one : InternetAddress.parse(list == null ? "" : list)) {
                    addresses.add(one.getAddress());
                }
            } catch (AddressException e) {
                throw SesException.badRequest("Invalid addresses in header '" + name + "'.");
            }
        }
        return addresses;
    }

    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Header header : Collections.list(headers.getAllHeaders())) {
            all.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(MimeUtility.unfold(header.getValue()));
        }
        return all;
    }

    /** Adds what SES adds: an id and a date to the mail that has none; all else stays as it is. */
    static byte[] complete(byte[] mime, String id, Instant now) throws SesException {
        MailHeaders present = of(mime);
        StringBuilder added = new StringBuilder();
        if (present.first("Message-ID").isEmpty()) {
            added.append("Message-ID: <").append(id).append("@taskbell.local>\r\n");
        }
        if (present.first("Date").isEmpty()) {
            String date = new MailDateFormat().format(Date.from(now));
            added.append("Date: ").append(date).append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(mime.length + added.length());
        whole.writeBytes(added.toString().getBytes(US_ASCII));
        whole.writeBytes(mime);
        return whole.toByteArray();
    }
}
