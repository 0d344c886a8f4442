package io.taskbell.e2e.stack;

import java.util.Arrays;
import java.util.Locale;

/** The processes of a running stack, as {@code run/ports.json} names them. */
public enum Part {
    LAUNCHER,
    MARIADB,
    DYNAMODB,
    QUEUE,
    TASK_API,
    AUTH,
    AUTHORIZER,
    NOTIFIER;

    /** The name on the wire and on the command line: {@code task-api}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the parts there are
     */
    public static Part of(String wireName) {
        return Arrays.stream(values())
                .filter(part -> part.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no part "
                                                + wireName
                                                + "; the parts are "
                                                + Arrays.stream(values())
                                                        .map(Part::wireName)
                                                        .toList()));
    }
}
