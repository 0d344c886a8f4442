package io.taskbell.auth;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** As a function is told, with limits that no test meets by accident: all come from one address. */
final class TestSettings {
    private TestSettings() {}

    static Settings of(Path keysFile) {
        return of(keysFile, Map.of());
    }

    static Settings of(Path keysFile, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TASKBELL_ISSUER", Tokens.REALM.issuer());
        environment.put("TASKBELL_SIGNING_KEYS_FILE", keysFile.toString());
        environment.put("TASKBELL_LOGIN_FAILURES_PER_ADDRESS", "1000000");
        environment.put("TASKBELL_SIGNUPS_PER_HOUR", "1000000");
        environment.putAll(more);
        return Settings.of(environment);
    }
}
