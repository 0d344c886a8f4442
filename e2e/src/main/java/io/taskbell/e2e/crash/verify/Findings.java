package io.taskbell.e2e.crash.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * What was counted, and each broken promise in one sentence.
 *
 * @param entries of the change log
 * @param owed mails that had to come
 * @param arrived of these, how many came at least once
 * @param doubled mails beyond the first, each for one change and recipient
 */
public record Findings(
        long entries, long owed, long arrived, List<Doubled> doubled, List<String> broken) {

    /** Beside what is broken: doubles without a kill that explains them. */
    public boolean isGood() {
        return broken.isEmpty() && doubled.stream().allMatch(Doubled::isExplained);
    }

    public long lost() {
        return owed - arrived;
    }

    /** With further broken promises, found elsewhere. */
    public Findings and(List<String> further) {
        List<String> all = new ArrayList<>(broken);
        all.addAll(further);
        return new Findings(entries, owed, arrived, doubled, all);
    }
}
