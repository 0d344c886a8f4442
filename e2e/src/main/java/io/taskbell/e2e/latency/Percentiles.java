package io.taskbell.e2e.latency;

import java.time.Duration;
import java.util.List;

/** The usual marks of a set of durations, each an observed one (nearest rank). */
public record Percentiles(int count, Duration p50, Duration p95, Duration max) {

    /**
     * @throws IllegalArgumentException if there is none
     */
    public static Percentiles of(List<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Percentiles(
                sorted.size(), rank(sorted, 0.50), rank(sorted, 0.95), sorted.getLast());
    }

    private static Duration rank(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
