package io.taskbell.e2e.client;

import java.util.Locale;
import java.util.UUID;

/** Names that nobody took before, so that runs can share one stack. */
public final class Names {
    private Names() {}

    /** Such as {@code person-1f3c9a…}. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A project key: a letter and nine letters or digits. */
    public static String projectKey() {
        return "E"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 9)
                        .toUpperCase(Locale.ROOT);
    }
}
