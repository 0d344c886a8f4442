package io.taskbell.local.front;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what all that comes of one request is found again.
 *
 * @param id 32 hex digits: the correlation id
 * @param header the whole traceparent
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
record Trace(String id, String header) {
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The caller's own if it has a valid one. */
    static Trace of(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher valid = TRACEPARENT.matcher(traceparent);
            if (valid.matches()) {
                return new Trace(valid.group(1), traceparent);
            }
        }
        // Not secret: no entropy of the system is spent on it. The 1 keeps it from being all zero.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1);
        return new Trace(id, "00-%s-%016x-00".formatted(id, random.nextLong() | 1));
    }
}
