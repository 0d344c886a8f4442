package io.taskbell.e2e.crash.verify;

import io.taskbell.e2e.client.ChangeLogReader;
import io.taskbell.e2e.client.Task;
import io.taskbell.e2e.crash.write.Acknowledged;
import io.taskbell.e2e.stack.Waiting;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Per task: versions 1..n without gap, none twice, each telling exactly the change that was
 * acknowledged.
 *
 * <p>Before: {@link Verification}. After: {@link MailCheck}.
 */
final class ChangeLogCheck {
    private final ChangeLogReader log;
    private final Duration patience;
    private final List<String> broken;
    private final Set<UUID> eventIds = new HashSet<>();

    /**
     * @param patience how long an entry may take, an outage's back-off included
     */
    ChangeLogCheck(ChangeLogReader log, Duration patience, List<String> broken) {
        this.log = log;
        this.patience = patience;
        this.broken = broken;
    }

    /** Every entry of the acknowledged changes' tasks. */
    List<EventEnvelope> check(List<Acknowledged> changes) {
        List<EventEnvelope> all = new ArrayList<>();
        byTask(changes).forEach((task, known) -> all.addAll(checkTask(task, known)));
        return all;
    }

    private static Map<String, List<Acknowledged>> byTask(List<Acknowledged> changes) {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                change -> change.after().taskId(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private List<EventEnvelope> checkTask(String task, List<Acknowledged> known) {
        long last = known.stream().mapToLong(change -> change.after().version()).max().orElse(0);
        List<EventEnvelope> entries = waitFor(task, last);
        List<Long> versions = entries.stream().map(entry -> facts(entry).version()).toList();
        if (!versions.equals(LongStream.rangeClosed(1, last).boxed().toList())) {
            broken.add("task %s: versions %s, not 1..%d".formatted(task, versions, last));
        }
        for (EventEnvelope entry : entries) {
            if (!eventIds.add(entry.eventId())) {
                broken.add("event %s stands twice in the log".formatted(entry.eventId()));
            }
        }
        known.forEach(change -> compare(change, entries));
        return entries;
    }

    private List<EventEnvelope> waitFor(String task, long last) {
        try {
            return Waiting.until(
                    patience,
                    () -> Optional.of(log.events(task)).filter(found -> found.size() >= last),
                    () -> task);
        } catch (IllegalStateException tooFew) {
            return log.events(task);
        }
    }

    private void compare(Acknowledged change, List<EventEnvelope> entries) {
        Optional<EventEnvelope> entry =
                entries.stream()
                        .filter(one -> facts(one).version() == change.after().version())
                        .findFirst();
        if (entry.isEmpty()) {
            broken.add("acknowledged, but not in the log: " + change);
        } else if (!tells(entry.get(), change)) {
            broken.add("the log tells %s of %s".formatted(entry.get(), change));
        }
    }

    private static boolean tells(EventEnvelope entry, Acknowledged change) {
        TaskFacts facts = facts(entry);
        Task after = change.after();
        return entry.data().type().equals(change.type())
                && entry.actor().userId().toString().equals(change.actorId())
                && facts.title().equals(after.title())
                && facts.status().equals(after.status())
                && facts.supervisorId().toString().equals(after.supervisorId())
                && text(facts.assigneeId()).equals(after.assigneeId());
    }

    private static TaskFacts facts(EventEnvelope entry) {
        return entry.data().task();
    }

    private static String text(@Nullable UUID id) {
        return Objects.toString(id, "");
    }
}
