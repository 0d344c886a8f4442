package io.taskbell.local.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.disk.DurableFile;
import io.taskbell.local.loop.Loop;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes mails on to a real SMTP server, if there is one. What waits is noted in files, so that it
 * outlives the launcher; the mailbox keeps the mail in any case.
 */
final class SmtpRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpRelay.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    private final Path waiting;
    private final Mailbox mailbox;
    private final Optional<SmtpServer> server;
    private final Loop loop = new Loop("mail relay", this::round);

    private record Envelope(String sender, List<String> recipients) {}

    SmtpRelay(Path waiting, Mailbox mailbox, Optional<URI> server) {
        this.waiting = waiting;
        this.mailbox = mailbox;
        this.server = server.map(SmtpServer::new);
    }

    void start() throws IOException {
        if (server.isPresent()) {
            Files.createDirectories(waiting);
            loop.start();
        }
    }

    /** Returns when it is noted. */
    void add(String id, Outgoing mail) throws IOException {
        if (server.isPresent()) {
            Envelope envelope = new Envelope(mail.sender(), mail.recipients());
            DurableFile.write(waiting.resolve(id), JSON.writeValueAsBytes(envelope));
        }
    }

    private Duration round() throws IOException {
        boolean allSent = true;
        for (Path note : notes()) {
            allSent &= relay(note);
        }
        return allSent ? LOOK_AGAIN : TRY_AGAIN;
    }

    private List<Path> notes() throws IOException {
        try (Stream<Path> all = Files.list(waiting)) {
            return all.filter(note -> !note.toString().endsWith(DurableFile.UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    /**
     * @return false when it is to be tried again
     */
    private boolean relay(Path note) throws IOException {
        String id = note.getFileName().toString();
        Optional<byte[]> mime = mailbox.raw(id);
        try {
            if (mime.isPresent()) {
                Envelope envelope = JSON.readValue(note.toFile(), Envelope.class);
                server.orElseThrow().send(envelope.sender(), envelope.recipients(), mime.get());
            }
        } catch (MessagingException e) {
            if (!SmtpServer.isFinal(e)) {
                LOG.warn("mail {} cannot be sent on yet: {}", id, reason(e));
                return false;
            }
            LOG.error("mail {} is refused by the mail server, not sent on: {}", id, reason(e));
        }
        Files.delete(note);
        return true;
    }

    private static String reason(MessagingException e) {
        return String.valueOf(e.getMessage()).strip();
    }

    @Override
    public void close() {
        if (server.isPresent()) {
            loop.close();
        }
    }
}
