package io.taskbell.auth;

import io.taskbell.auth.attempt.Limits;
import io.taskbell.auth.token.TokenRealm;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function is told by its environment.
 *
 * @param signingKeysFile private JSON Web Key Set; see [io.taskbell.auth.token.SigningKeys]
 * @param origins of the pages that may use the refresh cookie: the issuer's own, and those that the
 *     gateway lets call from elsewhere
 * @param behindCloudFront whether requests come by way of it; see [io.taskbell.auth.http.Gateway]
 */
public record Settings(
        TokenRealm realm,
        Path signingKeysFile,
        Tables tables,
        Limits limits,
        Set<String> origins,
        boolean behindCloudFront) {

    /** Their names. */
    public record Tables(String users, String sessions, String attempts) {}

    /**
     * Reads them, with defaults where there are any.
     *
     * @throws IllegalStateException naming the variable that is missing or no number
     */
    public static Settings of(Map<String, String> environment) {
        String issuer = required("TASKBELL_ISSUER", environment);
        return new Settings(
                new TokenRealm(issuer, environment.getOrDefault("TASKBELL_AUDIENCE", "taskbell")),
                Path.of(required("TASKBELL_SIGNING_KEYS_FILE", environment)),
                new Tables(
                        environment.getOrDefault("TASKBELL_USERS_TABLE", "users"),
                        environment.getOrDefault("TASKBELL_SESSIONS_TABLE", "sessions"),
                        environment.getOrDefault("TASKBELL_ATTEMPTS_TABLE", "attempts")),
                Limits.of(
                        number("TASKBELL_LOGIN_FAILURES_PER_ACCOUNT", 10, environment),
                        number("TASKBELL_LOGIN_FAILURES_PER_ADDRESS", 10, environment),
                        number("TASKBELL_SIGNUPS_PER_HOUR", 20, environment)),
                origins(issuer, environment.getOrDefault("TASKBELL_CORS_ORIGINS", "")),
                "true".equals(environment.get("TASKBELL_BEHIND_CLOUDFRONT")));
    }

    private static Set<String> origins(String issuer, String listed) {
        Set<String> origins = new HashSet<>(List.of(listed.split("\\s*,\\s*", -1)));
        origins.add(URI.create(issuer).resolve("/").toString().replaceFirst("/$", ""));
        origins.remove("");
        return Set.copyOf(origins);
    }

    private static int number(String name, int fallback, Map<String, String> environment) {
        String value = environment.getOrDefault(name, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as zero is.
        }
        throw new IllegalStateException(
                "environment variable " + name + " is not a number above zero");
    }

    private static String required(String name, Map<String, String> environment) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable missing: " + name);
        }
        return value;
    }
}
