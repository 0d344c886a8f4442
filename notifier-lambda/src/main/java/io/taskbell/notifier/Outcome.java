package io.taskbell.notifier;

/** What becomes of a queue message. */
enum Outcome {
    /** It may leave the queue. */
    DONE,
    /** It stays, and is tried again after a rest. */
    AGAIN;

    Outcome and(Outcome other) {
        return this == DONE ? other : AGAIN;
    }
}
