package io.taskbell.api.outbox;

import io.taskbell.api.changelog.ChangeLogItem;
import io.taskbell.api.changelog.ChangeLogUnavailableException;
import io.taskbell.api.changelog.DynamoDbChangeLog;
import io.taskbell.api.changelog.ItemRefusedException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes claimed rows to the change log, several batches at a time. Before: {@link OutboxRelay}.
 * After: {@link DynamoDbChangeLog}.
 */
@ApplicationScoped
public class Shipment {
    static final int BATCH = DynamoDbChangeLog.BATCH;

    private final DynamoDbChangeLog changeLog;
    private final ExecutorService senders;

    Shipment(DynamoDbChangeLog changeLog, OutboxConfig config) {
        this.changeLog = changeLog;
        this.senders =
                Executors.newFixedThreadPool(
                        config.batchesInFlight(),
                        Thread.ofPlatform().daemon().name("outbox-sender-", 1).factory());
    }

    @PreDestroy
    void close() {
        senders.shutdown();
    }

    Delivery send(List<OutboxRow> rows) {
        if (rows.size() <= BATCH) {
            return sendBatch(rows);
        }
        return batches(rows).stream()
                .map(batch -> senders.submit(() -> sendBatch(batch)))
                // All are under way before the first is waited for.
                .toList()
                .stream()
                .map(Delivery::awaited)
                .reduce(new Delivery(), Delivery::and);
    }

    private Delivery sendBatch(List<OutboxRow> rows) {
        Delivery delivery = new Delivery();
        List<ChangeLogItem> items = new ArrayList<>();
        List<OutboxRow> sendable = new ArrayList<>();
        for (OutboxRow row : rows) {
            try {
                items.add(ChangeLogItem.of(row.payload()));
                sendable.add(row);
            } catch (IllegalArgumentException e) {
                delivery.refuse(row, String.valueOf(e.getMessage()));
            }
        }
        if (sendable.isEmpty()) {
            return delivery;
        }
        try {
            changeLog.putAll(items);
            sendable.forEach(delivery::deliver);
        } catch (ItemRefusedException e) {
            oneByOne(sendable, items, delivery);
        } catch (ChangeLogUnavailableException e) {
            delivery.fail(e);
        }
        return delivery;
    }

    /** One bad row refuses its whole batch: this finds it, and lets its neighbours pass. */
    private void oneByOne(List<OutboxRow> rows, List<ChangeLogItem> items, Delivery delivery) {
        for (int i = 0; i < rows.size(); i++) {
            try {
                changeLog.put(items.get(i));
                delivery.deliver(rows.get(i));
            } catch (ItemRefusedException e) {
                delivery.refuse(rows.get(i), String.valueOf(e.getMessage()));
            } catch (ChangeLogUnavailableException e) {
                delivery.fail(e);
                return;
            }
        }
    }

    private static List<List<OutboxRow>> batches(List<OutboxRow> rows) {
        List<List<OutboxRow>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.add(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
        return batches;
    }
}
