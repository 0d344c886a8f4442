package io.taskbell.local.mail;

import io.taskbell.local.http.LoopbackServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for SES, and shows what was sent. Before: notifier-lambda. After: [SesEndpoint],
 * [MailboxApi], [MailboxPage].
 */
public final class MailServer implements AutoCloseable {
    private static final int WORKERS = 2;

    /** A mail of 10 MB, as base64 in JSON. */
    private static final long MAX_BODY = 14L * 1024 * 1024;

    /** A page on another site could else reach the mailbox by a name that leads to this machine. */
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final LoopbackServer server;
    private final Mailbox mailbox;
    private final SmtpRelay relay;

    /**
     * @param port on 127.0.0.1; 0 takes a free one
     * @param folder where mails are kept
     * @param smtpRelay a mail server that each mail is passed on to as well
     */
    public MailServer(int port, Path folder, Optional<URI> smtpRelay, Clock clock) {
        server = new LoopbackServer(new HttpServerOptions().setPort(port), WORKERS);
        mailbox = new Mailbox(folder, clock);
        relay = new SmtpRelay(folder.resolve("relay"), mailbox, smtpRelay);
    }

    public void start() {
        try {
            mailbox.load();
            relay.start();
        } catch (IOException e) {
            throw new UncheckedIOException("mails cannot be read", e);
        }
        server.start(routes());
    }

    private Router routes() {
        Router router = Router.router(server.vertx());
        SesEndpoint ses = new SesEndpoint(server.vertx(), mailbox, relay);
        router.route().handler(MailServer::guard);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        router.post("/v2/email/outbound-emails").handler(ses::send);
        router.put("/faults").handler(ses::setFaults);
        new MailboxApi(server.vertx(), mailbox).addTo(router);
        new MailboxPage(server.vertx(), mailbox).addTo(router);
        return router;
    }

    private static void guard(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        String host =
                context.request().authority() == null ? "" : context.request().authority().host();
        if (NAMES.contains(host)) {
            context.next();
        } else {
            refuse(context, 421);
        }
    }

    static void refuse(RoutingContext context, int status) {
        context.response().setStatusCode(status).end();
    }

    static byte[] body(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /** Known once started. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        relay.close();
    }
}
