package io.taskbell.notifier.delivery;

import java.util.UUID;

/**
 * What is delivered to whom: the ledger's key.
 *
 * @param deliveryId the event's id, so that a repeat of the event meets the same claim
 */
public record ClaimId(UUID deliveryId, UUID recipientId) {

    /** As it travels with the mail, in the characters SES takes in a message tag. */
    public String tag() {
        return deliveryId + "_" + recipientId;
    }
}
