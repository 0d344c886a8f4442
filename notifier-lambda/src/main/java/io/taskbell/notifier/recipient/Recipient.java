package io.taskbell.notifier.recipient;

import java.util.Set;
import java.util.UUID;

/**
 * Someone a change is announced to.
 *
 * @param reasons why; at least one
 */
public record Recipient(UUID userId, Set<Reason> reasons) {
    public Recipient {
        reasons = Set.copyOf(reasons);
    }
}
