package io.taskbell.notifier;

import io.taskbell.events.EventEnvelope;
import io.taskbell.notifier.delivery.Claim;
import io.taskbell.notifier.delivery.ClaimId;
import io.taskbell.notifier.delivery.DeliveryLedger;
import io.taskbell.notifier.mail.MailAddress;
import io.taskbell.notifier.mail.Mime;
import io.taskbell.notifier.mail.SendResult;
import io.taskbell.notifier.mail.SesMailSender;
import io.taskbell.notifier.queue.ChangeMessage;
import io.taskbell.notifier.queue.SqsQueues;
import io.taskbell.notifier.recipient.Names;
import io.taskbell.notifier.recipient.Person;
import io.taskbell.notifier.recipient.Recipient;
import io.taskbell.notifier.template.MailTemplate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One change, to one recipient: claim, send, settle.
 *
 * <p>Before: {@link Announcer}. After: {@link DeliveryLedger}, {@link MailTemplate}, {@link Mime},
 * {@link SesMailSender}.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final DeliveryLedger ledger;
    private final MailTemplate template;
    private final Mime mime;
    private final SesMailSender sender;
    private final SqsQueues queues;

    Delivery(
            DeliveryLedger ledger,
            MailTemplate template,
            Mime mime,
            SesMailSender sender,
            SqsQueues queues) {
        this.ledger = ledger;
        this.template = template;
        this.mime = mime;
        this.sender = sender;
        this.queues = queues;
    }

    Outcome deliver(ChangeMessage change, Recipient recipient, Names names, Deadline deadline) {
        if (!deadline.allows(Deadline.TO_CLAIM)) {
            return Outcome.AGAIN;
        }
        var id = new ClaimId(change.event().eventId(), recipient.userId());
        return switch (ledger.claim(id)) {
            case Claim.Settled settled -> Outcome.DONE;
            case Claim.Busy busy -> Outcome.AGAIN;
            case Claim.Taken claim -> deliver(change, claim, recipient, names, deadline);
        };
    }

    private Outcome deliver(
            ChangeMessage change,
            Claim.Taken claim,
            Recipient recipient,
            Names names,
            Deadline deadline) {
        Person person = names.people().get(recipient.userId());
        if (person == null) {
            LOG.info("Recipient is unknown or has withdrawn; no mail is sent");
            ledger.skipped(claim, "no-such-person");
            return Outcome.DONE;
        }
        MailAddress to;
        byte[] mail;
        try {
            to = MailAddress.of(person.email());
            mail = write(change.event(), recipient, person, to, names);
        } catch (RuntimeException e) {
            LOG.error("Mail cannot be written", e);
            return giveUp(change, claim, "mail-cannot-be-written");
        }
        if (!deadline.allows(Deadline.TO_SEND)) {
            ledger.released(claim);
            return Outcome.AGAIN;
        }
        return settle(change, claim, sender.send(mail, to.text(), claim.id().tag()));
    }

    private byte[] write(
            EventEnvelope event, Recipient recipient, Person person, MailAddress to, Names names) {
        var text = template.write(event, recipient, person.language(), names);
        return mime.write(event, text, to, person.name(), recipient.userId());
    }

    private Outcome settle(ChangeMessage change, Claim.Taken claim, SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> {
                record(claim, accepted);
                yield Outcome.DONE;
            }
            case SendResult.Refused refused -> {
                LOG.error("SES refused the mail ({})", refused.reason());
                yield giveUp(change, claim, refused.reason());
            }
            case SendResult.NotSent notSent -> {
                LOG.warn("Mail not sent; it is tried again ({})", notSent.reason());
                ledger.released(claim);
                yield Outcome.AGAIN;
            }
            case SendResult.Unknown unknown -> {
                LOG.warn("SES did not answer; the claim stands ({})", unknown.reason());
                yield Outcome.AGAIN;
            }
        };
    }

    /**
     * The mail is on its way, so the message leaves the queue whether or not the ledger says so:
     * kept, it would be sent again for certain once the lease is over.
     */
    private void record(Claim.Taken claim, SendResult.Accepted accepted) {
        try {
            if (ledger.sent(claim, accepted.messageId())) {
                LOG.info("Mail sent");
            } else {
                LOG.error("Mail accepted by SES under a claim taken over; it may be sent twice");
            }
        } catch (RuntimeException e) {
            LOG.error("Mail accepted by SES but not recorded; a repeat may send it again", e);
        }
    }

    /**
     * The dead-letter queue first: once the ledger says FAILED nobody copies the message any more.
     */
    private Outcome giveUp(ChangeMessage change, Claim.Taken claim, String reason) {
        boolean buried =
                queues.bury(
                        change.message(),
                        Map.of(
                                "reason", reason,
                                "correlationId", change.event().correlationId(),
                                "recipientId", claim.id().recipientId().toString()));
        if (!buried) {
            ledger.released(claim);
            return Outcome.AGAIN;
        }
        try {
            ledger.failed(claim, reason);
        } catch (SdkException e) {
            LOG.error("Mail given up but not recorded; a repeat may try it again", e);
        }
        return Outcome.DONE;
    }
}
