package io.taskbell.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SES v2's SendEmail: answers when the mail is safe in the mailbox. Before: SesEmailSender in
 * notifier-lambda. After: [Mailbox], [SmtpRelay].
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html">SendEmail</a>
 */
final class SesEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SesEndpoint.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Vertx vertx;
    private final Mailbox mailbox;
    private final SmtpRelay relay;
    private Faults faults = Faults.NONE;

    SesEndpoint(Vertx vertx, Mailbox mailbox, SmtpRelay relay) {
        this.vertx = vertx;
        this.mailbox = mailbox;
        this.relay = relay;
    }

    void send(RoutingContext context) {
        if (faults.delayMillis() > 0) {
            vertx.setTimer(faults.delayMillis(), fired -> sendNow(context));
        } else {
            sendNow(context);
        }
    }

    private void sendNow(RoutingContext context) {
        SesException refusal = faults.refusal();
        if (faults.down()) {
            context.request().connection().close();
        } else if (refusal != null) {
            refusal.answer(context.response());
        } else if (!isJson(context)) {
            // Also what keeps a page on another site from sending mail through the browser.
            SesException.badRequest("Content-Type is not JSON.").answer(context.response());
        } else {
            byte[] body = MailServer.body(context);
            vertx.executeBlocking(() -> store(body), false)
                    .onSuccess(id -> answer(context.response(), id))
                    .onFailure(e -> refuse(context.response(), e));
        }
    }

    private static boolean isJson(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return type != null && type.startsWith("application/") && type.contains("json");
    }

    private String store(byte[] body) throws SesException, IOException {
        Outgoing outgoing = Outgoing.parse(body);
        String id = mailbox.add(outgoing.mime());
        relay.add(id, outgoing);
        return id;
    }

    private static void answer(HttpServerResponse response, String id) {
        response.putHeader("Content-Type", "application/json")
                .end(JSON.createObjectNode().put("MessageId", id).toString());
    }

    private static void refuse(HttpServerResponse response, Throwable e) {
        if (e instanceof SesException refusal) {
            refusal.answer(response);
        } else {
            LOG.error("mail cannot be stored", e);
            new SesException(500, "InternalServiceErrorException", "Mail cannot be stored.")
                    .answer(response);
        }
    }

    /** {@code {"status":500|429,"delayMillis":n,"down":true}}; {@code {}} ends all faults. */
    void setFaults(RoutingContext context) {
        try {
            JsonNode wish = JSON.readTree(MailServer.body(context));
            faults =
                    new Faults(
                            wish.hasNonNull("status") ? wish.path("status").intValue() : null,
                            wish.path("delayMillis").longValue(),
                            wish.path("down").booleanValue());
            LOG.warn("mail server misbehaves as asked: {}", faults);
            context.response().setStatusCode(204).end();
        } catch (IOException | IllegalArgumentException e) {
            context.response().setStatusCode(400).end(String.valueOf(e.getMessage()));
        }
    }
}
