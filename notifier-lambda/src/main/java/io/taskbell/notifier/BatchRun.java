package io.taskbell.notifier;

import io.taskbell.notifier.queue.ChangeMessage;
import io.taskbell.notifier.queue.QueueBatch;
import io.taskbell.notifier.queue.QueueMessage;
import io.taskbell.notifier.queue.SqsQueues;
import io.taskbell.notifier.queue.UnreadableMessageException;
import io.taskbell.notifier.recipient.DynamoDbPeople;
import io.taskbell.notifier.recipient.Names;
import io.taskbell.notifier.recipient.UserIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One batch: tasks beside each other, the changes of one task in the order they were made. A
 * message counts as failed until it is proven done.
 *
 * <p>Before: {@link NotifierHandler}. After: {@link ChangeMessage}, {@link DynamoDbPeople}, {@link
 * Announcer}.
 */
final class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final DynamoDbPeople people;
    private final Announcer announcer;
    private final SqsQueues queues;

    BatchRun(DynamoDbPeople people, Announcer announcer, SqsQueues queues) {
        this.people = people;
        this.announcer = announcer;
        this.queues = queues;
    }

    /** Returns the messages that SQS must keep. */
    List<QueueMessage> run(QueueBatch batch, Deadline deadline) {
        Set<QueueMessage> done = ConcurrentHashMap.newKeySet();
        var changes = new ArrayList<ChangeMessage>();
        for (QueueMessage message : batch.messages()) {
            try {
                changes.add(ChangeMessage.read(message));
            } catch (UnreadableMessageException e) {
                bury(message, e, done);
            }
        }
        if (!changes.isEmpty()) {
            names(changes).ifPresent(names -> announce(changes, names, deadline, done));
        }
        var failed = batch.messages().stream().filter(message -> !done.contains(message)).toList();
        if (!failed.isEmpty() && deadline.allows(Deadline.TO_REST)) {
            queues.rest(failed);
        }
        return failed;
    }

    private void bury(QueueMessage message, UnreadableMessageException e, Set<QueueMessage> done) {
        LOG.error("Message is not a change; it goes to the dead-letter queue", e);
        if (queues.bury(message, Map.of("reason", e.reason()))) {
            done.add(message);
        }
    }

    private Optional<Names> names(List<ChangeMessage> changes) {
        var userIds = changes.stream().flatMap(change -> UserIds.in(change.event())).toList();
        try {
            return Optional.of(new Names(people.find(userIds)));
        } catch (SdkException e) {
            LOG.warn("Users cannot be read; the batch is tried again", e);
            return Optional.empty();
        }
    }

    private void announce(
            List<ChangeMessage> changes, Names names, Deadline deadline, Set<QueueMessage> done) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<ChangeMessage> task : byTask(changes)) {
                threads.execute(() -> announceInOrder(task, names, deadline, done));
            }
        }
    }

    private void announceInOrder(
            List<ChangeMessage> task, Names names, Deadline deadline, Set<QueueMessage> done) {
        for (ChangeMessage change : task) {
            if (announcer.announce(change, names, deadline) == Outcome.DONE) {
                done.add(change.message());
            }
        }
    }

    private static Collection<List<ChangeMessage>> byTask(List<ChangeMessage> changes) {
        Map<UUID, List<ChangeMessage>> byTask =
                changes.stream()
                        .sorted(Comparator.comparingLong(c -> c.event().data().task().version()))
                        .collect(Collectors.groupingBy(c -> c.event().data().task().taskId()));
        return byTask.values();
    }
}
