package io.taskbell.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taskbell.local.parts.JdbcAddress;
import io.taskbell.local.parts.TestParts;
import java.util.Map;

/** A real database, a real DynamoDB, and an issuer of tokens, for the service under test. */
public final class Parts implements QuarkusTestResourceLifecycleManager {
    private final Issuer issuer = new Issuer();

    @Override
    public Map<String, String> start() {
        JdbcAddress database = TestParts.mariaDb();
        ECKey key = newKey("first");
        issuer.start(key);
        System.setProperty("aws.region", "ap-northeast-2");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", TestParts.dynamoDb().toString());
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "taskbell.jwks-url", issuer.url(),
                "taskbell.issuer", World.ISSUER,
                // Tests relay by hand, so that they see each step.
                "taskbell.outbox.relay", "false",
                "test.signing-key", key.toJSONString());
    }

    @Override
    public void stop() {
        issuer.stop();
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
