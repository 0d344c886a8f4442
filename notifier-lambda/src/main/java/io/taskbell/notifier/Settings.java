package io.taskbell.notifier;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What the environment sets.
 *
 * @param publicUrl {@code TASKBELL_PUBLIC_URL}: where links in mails lead
 * @param mailFrom {@code TASKBELL_MAIL_FROM}: {@code Taskbell <taskbell@example.com>}
 * @param usersTable {@code TASKBELL_USERS_TABLE}, by default {@code users}
 * @param deliveryTable {@code TASKBELL_DELIVERY_TABLE}, by default {@code delivery}
 * @param retryCap {@code TASKBELL_RETRY_CAP} in seconds, by default 900: the longest rest between
 *     two tries of a message
 */
record Settings(
        URI publicUrl,
        String mailFrom,
        String usersTable,
        String deliveryTable,
        Duration retryCap) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                URI.create(required(environment, "TASKBELL_PUBLIC_URL")),
                required(environment, "TASKBELL_MAIL_FROM"),
                environment.getOrDefault("TASKBELL_USERS_TABLE", "users"),
                environment.getOrDefault("TASKBELL_DELIVERY_TABLE", "delivery"),
                Duration.ofSeconds(
                        Long.parseLong(environment.getOrDefault("TASKBELL_RETRY_CAP", "900"))));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment must set " + name);
        }
        return value;
    }
}
