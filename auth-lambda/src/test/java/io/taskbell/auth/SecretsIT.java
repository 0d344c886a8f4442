package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.taskbell.auth.Identity.Answer;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must stay secret is in no table and no log line. */
class SecretsIT {
    private static final ECKey KEY = TestKeys.key("first");
    private static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(TestParts.dynamoDb());

    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Identity identity =
            new Identity(TestKeys.write(folder.resolve("keys.json"), KEY), DYNAMO_DB, clock);

    @Test
    void keepsNoPasswordAnywhere() {
        String email = newEmail();
        String secret = "planted-" + UUID.randomUUID();
        identity.post("/api/auth/signup", form(email, secret, "김"));
        logIn(email, secret);

        assertThat(items().toString()).contains(email).doesNotContain(secret);
    }

    @Test
    void logsNoAddressPasswordOrToken() {
        String email = newEmail();
        String secret = "planted-" + UUID.randomUUID();
        try (LogCapture log = new LogCapture()) {
            identity.post("/api/auth/signup", form(email, secret, "김"));
            identity.post("/api/auth/signup", form(email, secret, "김"));
            identity.post("/api/auth/signup", "{\"email\":\"%s\"".formatted(secret));
            identity.get("/api/auth/login/" + secret);
            logIn(email, secret + "x");
            String token = logIn(email, secret).text("accessToken");
            identity.me("Bearer " + token);

            assertThat(log.text())
                    .contains(Identity.TRACE, "/api/auth/signup", "409", "401", "200")
                    .doesNotContain(email, secret, token, token.substring(token.length() - 20));
        }
    }

    private Answer logIn(String email, String password) {
        return identity.post(
                "/api/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private static String form(String email, String password, String name) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"%s\"}"
                .formatted(email, password, name);
    }

    private static String newEmail() {
        return "kim+" + UUID.randomUUID() + "@example.com";
    }

    private static List<Map<String, AttributeValue>> items() {
        return DYNAMO_DB
                .scanPaginator(r -> r.tableName("users").consistentRead(true))
                .items()
                .stream()
                .toList();
    }
}
