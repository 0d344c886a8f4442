package io.taskbell.auth.log;

import org.jspecify.annotations.Nullable;

/** The trace id that log lines of this thread bear; a function answers one request at a time. */
public final class Trace {
    private static final ThreadLocal<@Nullable String> ID = new ThreadLocal<>();

    private Trace() {}

    public static void begin(String traceId) {
        ID.set(traceId);
    }

    public static void end() {
        ID.remove();
    }

    static @Nullable String id() {
        return ID.get();
    }
}
