package io.taskbell.e2e.crash.write;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all writers together know. */
public final class Journal {
    /**
     * A creation without an answer that was not to be found afterwards; it may still have been
     * committed.
     *
     * @param title unlike any other
     * @param actorId who made it
     */
    public record OpenCreation(String title, String actorId) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<OpenCreation> openCreations = new ConcurrentLinkedQueue<>();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();

    public void acknowledge(Acknowledged change) {
        acknowledged.add(change);
        changes.incrementAndGet();
    }

    void leaveOpen(OpenCreation creation) {
        openCreations.add(creation);
    }

    /** Something that must never happen, in one sentence. */
    void odd(String what) {
        oddities.add(what);
    }

    void countUnanswered() {
        unanswered.incrementAndGet();
    }

    void countUnavailable() {
        unavailable.incrementAndGet();
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<OpenCreation> openCreations() {
        return List.copyOf(openCreations);
    }

    public List<String> oddities() {
        return List.copyOf(oddities);
    }

    public int changes() {
        return changes.get();
    }

    /** Requests to which nothing came back. */
    public int unanswered() {
        return unanswered.get();
    }

    /** Requests that were answered with 5xx or 429. */
    public int unavailable() {
        return unavailable.get();
    }
}
