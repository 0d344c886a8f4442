package io.taskbell.api.outbox;

import io.taskbell.api.changelog.ChangeLogUnavailableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What became of the rows that were sent; rows it does not speak of stay as they are. */
final class Delivery {
    private final List<OutboxRow> delivered = new ArrayList<>();
    private final Map<OutboxRow, String> refused = new LinkedHashMap<>();
    private @Nullable ChangeLogUnavailableException outage;

    static Delivery awaited(Future<Delivery> sending) {
        try {
            return sending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    void deliver(OutboxRow row) {
        delivered.add(row);
    }

    void refuse(OutboxRow row, String error) {
        refused.put(row, error);
    }

    void fail(ChangeLogUnavailableException reason) {
        outage = reason;
    }

    Delivery and(Delivery other) {
        Delivery both = new Delivery();
        both.delivered.addAll(delivered);
        both.delivered.addAll(other.delivered);
        both.refused.putAll(refused);
        both.refused.putAll(other.refused);
        both.outage = outage == null ? other.outage : outage;
        return both;
    }

    List<OutboxRow> delivered() {
        return delivered;
    }

    Map<OutboxRow, String> refused() {
        return refused;
    }

    /**
     * @return how many rows have an outcome
     * @throws ChangeLogUnavailableException if none has, because of an outage
     */
    int settledOrOutage() {
        int settled = delivered.size() + refused.size();
        if (settled == 0 && outage != null) {
            throw outage;
        }
        return settled;
    }
}
