package io.taskbell.local.mail;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The mailbox for people. A mail's HTML is shown in a frame where no script runs, twice over: by
 * the frame's sandbox and by the answer's own policy, which counts when it is opened by itself.
 */
final class MailboxPage {
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    /** Links open beside the mailbox: the page that they lead to lets nobody frame it. */
    private static final String LINKS_LEAD_OUT = "<!doctype html><base target=\"_blank\">";

    private final Vertx vertx;
    private final Mailbox mailbox;

    MailboxPage(Vertx vertx, Mailbox mailbox) {
        this.vertx = vertx;
        this.mailbox = mailbox;
    }

    void addTo(Router router) {
        addFile(router, "/", "index.html", "text/html; charset=utf-8");
        addFile(router, "/mailbox.css", "mailbox.css", "text/css; charset=utf-8");
        addFile(router, "/mailbox.js", "mailbox.js", "text/javascript; charset=utf-8");
        router.get("/mail/:id.html").handler(this::html);
    }

    private static void addFile(Router router, String path, String name, String type) {
        Buffer content = resource(name);
        router.get(path)
                .handler(
                        context ->
                                context.response()
                                        .putHeader("Content-Type", type)
                                        .putHeader("Content-Security-Policy", PAGE_POLICY)
                                        .putHeader("Cache-Control", "no-cache")
                                        .end(content));
    }

    private static Buffer resource(String name) {
        try (InputStream in = MailboxPage.class.getResourceAsStream("/mailbox/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("resource cannot be read: " + name, e);
        }
    }

    private void html(RoutingContext context) {
        vertx.executeBlocking(() -> mailbox.open(context.pathParam("id")), false)
                .onSuccess(mail -> show(context, mail))
                .onFailure(context::fail);
    }

    private static void show(RoutingContext context, Optional<Mail> mail) {
        if (mail.isEmpty()) {
            MailServer.refuse(context, 404);
            return;
        }
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", MAIL_POLICY)
                .putHeader("Cache-Control", "no-store")
                .end(LINKS_LEAD_OUT + mail.get().html());
    }
}
