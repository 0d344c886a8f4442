package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server by its address: {@code smtp://user:password@host:587} (STARTTLS where offered) or
 * {@code smtps://…}.
 */
final class SmtpServer {
    private static final String TIMEOUT_MILLIS = "10000";

    private final URI address;
    private final String protocol;

    SmtpServer(URI address) {
        this.address = address;
        this.protocol = String.valueOf(address.getScheme());
        if (!List.of("smtp", "smtps").contains(protocol) || address.getHost() == null) {
            throw new IllegalArgumentException("not an address of the form smtp://host:port");
        }
    }

    /** Whether the server said that it will not take this mail at any time (a 5xx answer). */
    static boolean isFinal(MessagingException e) {
        boolean refused = false;
        Exception cause = e;
        while (cause instanceof MessagingException link) {
            int code =
                    switch (link) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException from -> from.getReturnCode();
                        case SMTPSendFailedException mail -> mail.getReturnCode();
                        default -> 0;
                    };
            if (code >= 400 && code < 500) {
                return false;
            }
            refused |= code >= 500;
            cause = link.getNextException();
        }
        return refused;
    }

    void send(String sender, List<String> recipients, byte[] mime) throws MessagingException {
        Session session = Session.getInstance(settings(sender));
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(mime));
        Address[] to = new Address[recipients.size()];
        for (int i = 0; i < to.length; i++) {
            to[i] = new InternetAddress(recipients.get(i));
        }
        String[] user = user();
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(address.getHost(), address.getPort(), user[0], user[1]);
            transport.sendMessage(mail, to);
        }
    }

    private Properties settings(String sender) {
        Properties settings = new Properties();
        settings.setProperty("mail." + protocol + ".from", sender);
        settings.setProperty("mail." + protocol + ".starttls.enable", "true");
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail." + protocol + ".auth", String.valueOf(user()[0] != null));
        settings.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
        settings.setProperty("mail." + protocol + ".writetimeout", TIMEOUT_MILLIS);
        return settings;
    }

    private @Nullable String[] user() {
        String info = address.getRawUserInfo();
        if (info == null) {
            return new @Nullable String[] {null, null};
        }
        String[] parts = info.split(":", 2);
        return new @Nullable String[] {
            URLDecoder.decode(parts[0], UTF_8),
            parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : ""
        };
    }
}
