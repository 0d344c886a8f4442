package io.taskbell.notifier.delivery;

/** The ledger's answer to who asks to send. */
public sealed interface Claim {

    /**
     * Send it, and tell the ledger how it went.
     *
     * @param attempt counts the claims of this delivery from 1
     * @param claimedBy a token of this claim alone: who holds it may settle the claim
     */
    record Taken(ClaimId id, int attempt, String claimedBy) implements Claim {}

    /** There is nothing left to do. */
    record Settled(DeliveryState state) implements Claim {}

    /** Someone may be sending it now: look again later. */
    record Busy() implements Claim {}
}
