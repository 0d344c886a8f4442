package io.taskbell.notifier.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Someone is sending it, or died while sending it. */
    CLAIMED,
    /** It was certainly not sent, and waits to be claimed again. */
    RELEASED,
    /** SES accepted it. */
    SENT,
    /** It cannot be sent; its message rests in the dead-letter queue. */
    FAILED,
    /** There was nobody to send it to. */
    SKIPPED
}
