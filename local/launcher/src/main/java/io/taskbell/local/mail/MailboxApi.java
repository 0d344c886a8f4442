package io.taskbell.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The mailbox as JSON, in Mailpit's shape.
 *
 * @see <a href="https://mailpit.axllent.org/docs/api-v1/">Mailpit API</a>
 */
final class MailboxApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 10_000;

    private final Vertx vertx;
    private final Mailbox mailbox;

    MailboxApi(Vertx vertx, Mailbox mailbox) {
        this.vertx = vertx;
        this.mailbox = mailbox;
    }

    void addTo(Router router) {
        router.get("/api/v1/messages").handler(c -> answer(c, "application/json", () -> list(c)));
        router.delete("/api/v1/messages").handler(this::delete);
        router.get("/api/v1/message/:id")
                .handler(c -> answer(c, "application/json", () -> message(c.pathParam("id"))));
        router.get("/api/v1/message/:id/headers")
                .handler(c -> answer(c, "application/json", () -> headers(c.pathParam("id"))));
        router.get("/api/v1/message/:id/raw")
                .handler(
                        c ->
                                answer(
                                        c,
                                        "text/plain; charset=utf-8",
                                        () -> mailbox.raw(c.pathParam("id"))));
    }

    /** Reads off the event loop; empty is 404. */
    private void answer(RoutingContext context, String type, Callable<Optional<byte[]>> body) {
        vertx.executeBlocking(body, false)
                .onSuccess(
                        found ->
                                found.ifPresentOrElse(
                                        bytes ->
                                                context.response()
                                                        .putHeader("Content-Type", type)
                                                        .putHeader("Cache-Control", "no-store")
                                                        .end(Buffer.buffer(bytes)),
                                        () -> MailServer.refuse(context, 404)))
                .onFailure(context::fail);
    }

    private Optional<byte[]> list(RoutingContext context) {
        int start = number(context, "start", 0, Integer.MAX_VALUE);
        int limit = number(context, "limit", DEFAULT_LIMIT, MAX_LIMIT);
        ObjectNode page = JSON.createObjectNode();
        ArrayNode messages = JSON.createArrayNode();
        for (Mail.Summary summary : mailbox.list(start, limit)) {
            ObjectNode message = JSON.valueToTree(summary);
            messages.add(message.put("Read", mailbox.isRead(summary.id())));
        }
        page.put("total", mailbox.total());
        page.put("unread", mailbox.unread());
        page.put("count", messages.size());
        page.put("messages_count", mailbox.total());
        page.put("start", start);
        page.set("messages", messages);
        return Optional.of(page.toString().getBytes(UTF_8));
    }

    private static int number(RoutingContext context, String name, int otherwise, int max) {
        List<String> values = context.queryParam(name);
        try {
            int number = values.isEmpty() ? otherwise : Integer.parseInt(values.getFirst());
            return Math.clamp(number, 0, max);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private Optional<byte[]> message(String id) throws Exception {
        Optional<Mail> mail = mailbox.open(id);
        return mail.isEmpty() ? Optional.empty() : Optional.of(JSON.writeValueAsBytes(mail.get()));
    }

    private Optional<byte[]> headers(String id) throws Exception {
        Optional<byte[]> mime = mailbox.raw(id);
        return mime.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.writeValueAsBytes(MailHeaders.of(mime.get()).all()));
    }

    /** All of them, or {@code {"IDs":[…]}}. */
    private void delete(RoutingContext context) {
        byte[] body = MailServer.body(context);
        vertx.executeBlocking(
                        () -> {
                            List<String> ids = new ArrayList<>();
                            JSON.readTree(body).path("IDs").forEach(id -> ids.add(id.asText()));
                            if (ids.isEmpty()) {
                                mailbox.deleteAll();
                            } else {
                                mailbox.delete(ids);
                            }
                            return "ok";
                        },
                        false)
                .onSuccess(ok -> context.response().putHeader("Content-Type", "text/plain").end(ok))
                .onFailure(e -> context.fail(e instanceof IOException ? 400 : 500, e));
    }
}
