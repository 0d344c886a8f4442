package io.taskbell.auth;

import io.taskbell.auth.token.TokenRealm;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function is told by its environment.
 *
 * @param signingKeysFile private JSON Web Key Set; see [io.taskbell.auth.token.SigningKeys]
 */
public record Settings(TokenRealm realm, Path signingKeysFile, String usersTable) {

    /**
     * Reads them, with defaults where there are any.
     *
     * @throws IllegalStateException naming the variable that is missing
     */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                new TokenRealm(
                        required("TASKBELL_ISSUER", environment),
                        environment.getOrDefault("TASKBELL_AUDIENCE", "taskbell")),
                Path.of(required("TASKBELL_SIGNING_KEYS_FILE", environment)),
                environment.getOrDefault("TASKBELL_USERS_TABLE", "users"));
    }

    private static String required(String name, Map<String, String> environment) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable missing: " + name);
        }
        return value;
    }
}
