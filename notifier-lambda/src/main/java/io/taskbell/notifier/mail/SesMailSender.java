package io.taskbell.notifier.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/**
 * Hands a mail to SES, once: the client must not repeat a call by itself, for a call whose answer
 * was lost may have sent the mail.
 *
 * <p>Before: {@link Mime}. After: SES, and {@link io.taskbell.notifier.delivery.DeliveryLedger}.
 */
public final class SesMailSender {
    /** The message tag that SES's own Send event brings back. */
    private static final String CLAIM_TAG = "claim";

    /** Refusals that are about the account or the moment, not about this mail. */
    private static final Set<Integer> PASSING_STATUS = Set.of(401, 403, 404, 408, 429);

    private static final Set<String> PASSING_CODES =
            Set.of(
                    "AccountSuspendedException",
                    "SendingPausedException",
                    "MailFromDomainNotVerifiedException",
                    "LimitExceededException",
                    "TooManyRequestsException");

    private final SesV2Client ses;

    public SesMailSender(SesV2Client ses) {
        this.ses = ses;
    }

    /**
     * @param mime the whole mail
     * @param to the one address it goes to
     * @param claim the claim it is sent under
     */
    public SendResult send(byte[] mime, String to, String claim) {
        try {
            var accepted =
                    ses.sendEmail(
                            send ->
                                    send.content(c -> c.raw(r -> r.data(bytes(mime))))
                                            .destination(d -> d.toAddresses(to))
                                            .emailTags(tag(claim)));
            return new SendResult.Accepted(accepted.messageId());
        } catch (AwsServiceException e) {
            return answered(e);
        } catch (SdkClientException e) {
            return unanswered(e);
        }
    }

    /**
     * SES said no: the mail was not sent. Its words may quote an address, so only the code is kept.
     */
    private static SendResult answered(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        String reason = "ses-" + e.statusCode() + (code == null ? "" : "-" + code);
        boolean passing =
                e.statusCode() >= 500
                        || PASSING_STATUS.contains(e.statusCode())
                        || e.isThrottlingException()
                        || (code != null && PASSING_CODES.contains(code));
        return passing ? new SendResult.NotSent(reason) : new SendResult.Refused(reason);
    }

    /** No answer: only where no connection came about is it certain that nothing was sent. */
    private static SendResult unanswered(SdkClientException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String reason = t.getClass().getSimpleName();
            switch (t) {
                case ConnectException c -> {
                    return new SendResult.NotSent(reason);
                }
                case UnknownHostException u -> {
                    return new SendResult.NotSent(reason);
                }
                case NoRouteToHostException n -> {
                    return new SendResult.NotSent(reason);
                }
                case SSLHandshakeException s -> {
                    return new SendResult.NotSent(reason);
                }
                case SocketTimeoutException s when connecting(s) -> {
                    return new SendResult.NotSent("ConnectTimeout");
                }
                default -> {}
            }
        }
        return new SendResult.Unknown(e.getClass().getSimpleName());
    }

    /** The JDK has one exception for both time-outs; only its words tell them apart. */
    private static boolean connecting(SocketTimeoutException e) {
        return e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("connect timed out");
    }

    private static SdkBytes bytes(byte[] mime) {
        return SdkBytes.fromByteArrayUnsafe(mime);
    }

    private static MessageTag tag(String claim) {
        return MessageTag.builder().name(CLAIM_TAG).value(claim).build();
    }
}
