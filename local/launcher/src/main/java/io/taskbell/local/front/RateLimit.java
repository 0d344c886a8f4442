package io.taskbell.local.front;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket of tokens for each source address: so many a second, twice as many in a burst. */
final class RateLimit {
    private static final int MAX_SOURCES = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MAX_SOURCES;
                }
            };

    private record Bucket(double tokens, long at) {}

    RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    boolean allows(String source) {
        long now = nanoTime.getAsLong();
        double burst = perSecond * 2;
        Bucket bucket = buckets.getOrDefault(source, new Bucket(burst, now));
        double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(source, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
