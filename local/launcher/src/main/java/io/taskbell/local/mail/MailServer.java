package io.taskbell.local.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** SES's SendEmail and a mailbox. */
public final class MailServer implements AutoCloseable {
    public MailServer(int port, Path folder, Optional<URI> smtpRelay, Clock clock) {}

    public void start() {}

    /** Known once started. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
