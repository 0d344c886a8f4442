package io.taskbell.notifier.mail;

/** What became of a mail handed to SES. */
public sealed interface SendResult {

    /** SES took it and will deliver it. */
    record Accepted(String messageId) implements SendResult {}

    /** SES will never take this mail. */
    record Refused(String reason) implements SendResult {}

    /** It was certainly not sent; another try may succeed. */
    record NotSent(String reason) implements SendResult {}

    /** It was written to SES, and no answer came: it may have been sent. */
    record Unknown(String reason) implements SendResult {}
}
