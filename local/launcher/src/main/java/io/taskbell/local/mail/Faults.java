package io.taskbell.local.mail;

import org.jspecify.annotations.Nullable;

/**
 * How the SES endpoint is to misbehave, for tests of what happens then.
 *
 * @param status answered instead of sending: 429, 500 or another error; null for none
 * @param delayMillis before each answer
 * @param down connections are cut without an answer
 */
record Faults(@Nullable Integer status, long delayMillis, boolean down) {
    static final Faults NONE = new Faults(null, 0, false);

    Faults {
        if (status != null && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("status is 400 to 599");
        }
        if (delayMillis < 0 || delayMillis > 600_000) {
            throw new IllegalArgumentException("delayMillis is 0 to 600000");
        }
    }

    @Nullable SesException refusal() {
        if (status == null) {
            return null;
        }
        return status == 429
                ? new SesException(429, "TooManyRequestsException", "Too many requests.")
                : new SesException(status, "InternalServiceErrorException", "Asked for by a test.");
    }
}
