package io.taskbell.e2e.crash.verify;

import io.taskbell.e2e.client.Mail;
import io.taskbell.e2e.client.MailboxClient;
import io.taskbell.e2e.client.QueueClient;
import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.stack.Waiting;
import io.taskbell.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every owed mail is there, once, at the right address, and none that nobody is owed.
 *
 * <p>Before: {@link ChangeLogCheck}. After: {@link Findings}.
 */
final class MailCheck {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final String QUEUE = "notifications";

    private final MailboxClient mailbox;
    private final QueueClient queues;
    private final Map<String, String> addresses;
    private final Duration patience;
    private final List<String> broken;

    /**
     * @param addresses mail address by user id
     * @param patience how long no mail may come while some are still owed
     */
    MailCheck(
            MailboxClient mailbox,
            QueueClient queues,
            Map<String, String> addresses,
            Duration patience,
            List<String> broken) {
        this.mailbox = mailbox;
        this.queues = queues;
        this.addresses = addresses;
        this.patience = patience;
        this.broken = broken;
    }

    Findings check(List<EventEnvelope> events, List<Kill> kills) {
        Set<Owed> owed =
                events.stream()
                        .flatMap(event -> Owed.of(event).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        waitForAll(owed);
        waitForQuiet();
        Map<Owed, List<Mail>> arrived = ofOurTasks(events);
        owed.stream()
                .filter(one -> !arrived.containsKey(one))
                .forEach(one -> broken.add("lost: " + one));
        arrived.forEach((one, mails) -> checkOwed(one, mails, owed));
        checkDeadLetters();
        long there = owed.stream().filter(arrived::containsKey).count();
        return new Findings(events.size(), owed.size(), there, doubles(arrived, kills), broken);
    }

    /** As long as some still come, more may. */
    private void waitForAll(Set<Owed> owed) {
        long missing = owed.size();
        while (missing > 0) {
            long before = missing;
            try {
                missing =
                        Waiting.until(
                                patience,
                                () -> Optional.of(missing(owed)).filter(now -> now < before),
                                () -> before + " mails missing");
            } catch (IllegalStateException noNews) {
                return;
            }
        }
    }

    private long missing(Set<Owed> owed) {
        Set<Owed> arrived =
                mailbox.mails().stream().map(MailCheck::key).collect(Collectors.toSet());
        return owed.stream().filter(one -> !arrived.contains(one)).count();
    }

    /** Nothing queued, nothing in work: nothing more can come. */
    private void waitForQuiet() {
        long[] quietSince = {System.nanoTime()};
        Waiting.until(
                patience,
                () -> {
                    if (queues.depth(QUEUE) > 0) {
                        quietSince[0] = System.nanoTime();
                    }
                    long quiet = System.nanoTime() - quietSince[0];
                    return Optional.of(quiet).filter(nanos -> nanos > QUIET.toNanos());
                },
                () -> "the queue does not become empty");
    }

    private Map<Owed, List<Mail>> ofOurTasks(List<EventEnvelope> events) {
        Set<String> ours =
                events.stream()
                        .map(event -> event.data().task().taskId().toString())
                        .collect(Collectors.toSet());
        return mailbox.mails().stream()
                .filter(mail -> ours.contains(mail.task().replaceFirst("/.*", "")))
                .collect(Collectors.groupingBy(MailCheck::key));
    }

    private void checkOwed(Owed one, List<Mail> mails, Set<Owed> owed) {
        if (!owed.contains(one)) {
            broken.add("a mail that nobody is owed: " + mails);
        }
        for (Mail mail : mails) {
            if (!mail.to().equals(addresses.get(one.recipientId()))) {
                broken.add("a mail to the wrong address: " + mail);
            }
        }
    }

    private void checkDeadLetters() {
        long dead = queues.depth(QUEUE + "-dead");
        if (dead > 0) {
            broken.add(dead + " messages in the dead-letter queue");
        }
    }

    private static List<Doubled> doubles(Map<Owed, List<Mail>> arrived, List<Kill> kills) {
        List<Doubled> doubled = new ArrayList<>();
        for (List<Mail> mails : arrived.values()) {
            mails.stream()
                    .skip(1)
                    .map(again -> Doubled.of(mails.getFirst(), again, kills))
                    .forEach(doubled::add);
        }
        return doubled;
    }

    private static Owed key(Mail mail) {
        return new Owed(mail.eventId(), mail.recipientId());
    }
}
