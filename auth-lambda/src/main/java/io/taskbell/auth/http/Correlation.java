package io.taskbell.auth.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace id that joins everything one request causes: 32 hex digits. */
public record Correlation(String id) {
    /**
     * https://www.w3.org/TR/trace-context/#traceparent-header: ids of zeros and version ff do not
     * count.
     */
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The id in the header; a new one if the header is missing or not valid. */
    public static Correlation of(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent.strip());
            if (matcher.matches()) {
                return new Correlation(matcher.group(1));
            }
        }
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return new Correlation(HexFormat.of().formatHex(id));
    }
}
