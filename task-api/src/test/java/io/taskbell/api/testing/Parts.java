package io.taskbell.api.testing;

import static java.util.Map.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taskbell.local.parts.JdbcAddress;
import io.taskbell.local.parts.TestParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real database, a real DynamoDB, and an issuer of tokens, for the service under test. */
public final class Parts implements QuarkusTestResourceLifecycleManager {
    private final Issuer issuer = new Issuer();

    private final List<Gate> gates = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        JdbcAddress database = TestParts.mariaDb();
        URI databaseUri = URI.create(database.url().substring("jdbc:".length()));
        Gate databaseGate = gate(databaseUri);
        Gate dynamoDbGate = gate(TestParts.dynamoDb());
        ECKey key = newKey("first");
        issuer.start(key);
        System.setProperty("aws.region", "ap-northeast-2");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", "http://127.0.0.1:" + dynamoDbGate.port());
        return Map.ofEntries(
                entry("quarkus.http.test-port", "0"),
                entry(
                        "quarkus.datasource.jdbc.url",
                        database.url()
                                .replace(":" + databaseUri.getPort(), ":" + databaseGate.port())),
                entry("quarkus.datasource.username", database.user()),
                entry("quarkus.datasource.password", database.password()),
                entry("taskbell.jwks-url", issuer.url()),
                entry("taskbell.issuer", World.ISSUER),
                // Tests relay by hand, so that they see each step.
                entry("taskbell.outbox.relay", "false"),
                entry("test.signing-key", key.toJSONString()),
                entry("test.gate.database", databaseGate.control()),
                entry("test.gate.dynamodb", dynamoDbGate.control()));
    }

    @Override
    public void stop() {
        issuer.stop();
        for (Gate gate : gates) {
            try {
                gate.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Gate gate(URI part) {
        Gate gate = new Gate(part.getHost(), part.getPort());
        gates.add(gate);
        return gate;
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
