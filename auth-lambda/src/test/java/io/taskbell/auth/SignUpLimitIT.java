package io.taskbell.auth;

import static io.taskbell.auth.Items.DYNAMO_DB;
import static io.taskbell.auth.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.Identity.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever makes accounts by the dozen is stopped; and how an address is told. */
class SignUpLimitIT {
    @TempDir static Path folder;

    private final SettableClock clock = new SettableClock();
    private final Path keys = TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first"));
    private final Identity identity = identity("false");
    private final String address = "address of " + UUID.randomUUID();

    @Test
    void letsThreeSignUpInAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(signUpFrom(address).status()).isEqualTo(201);
        }

        Answer fourth = signUpFrom(address);

        assertProblem(fourth, 429, "too-many-requests");
        assertThat(fourth.headers()).containsEntry("Retry-After", "3600");
        assertThat(signUpFrom(address + "'s neighbour").status()).isEqualTo(201);
        clock.advance(Duration.ofHours(1));
        assertThat(signUpFrom(address).status()).isEqualTo(201);
    }

    @Test
    void countsWhoAsksForEmailsThatAreTaken() {
        Browser taken = new Browser(identity, Browser.newEmail());
        taken.address = address;
        taken.signUp();
        assertThat(taken.signUp().status()).isEqualTo(409);
        assertThat(taken.signUp().status()).isEqualTo(409);

        assertProblem(taken.signUp(), 429, "too-many-requests");
    }

    @Test
    void countsNoFormThatIsNotAccepted() {
        for (int i = 0; i < 5; i++) {
            assertThat(from(address, "{}").status()).isEqualTo(422);
        }

        assertThat(signUpFrom(address).status()).isEqualTo(201);
    }

    @Test
    void takesANetworkOfIpv6ForOneAddress() {
        String hex = HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits());
        String network = "2001:db8:%s:%s:".formatted(hex.substring(0, 4), hex.substring(4, 8));
        for (int i = 0; i < 3; i++) {
            assertThat(signUpFrom(network + i + "::1").status()).isEqualTo(201);
        }

        assertProblem(signUpFrom(network + "ffff::1"), 429, "too-many-requests");
    }

    @Test
    void looksThroughCloudFrontWhereItStandsInFront() {
        Identity behind = identity("true");
        for (int i = 0; i < 5; i++) {
            assertThat(viewed(behind, address + i + ":4711").status()).isEqualTo(201);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(viewed(behind, address + ":" + i).status()).isEqualTo(201);
        }

        assertProblem(viewed(behind, address + ":4711"), 429, "too-many-requests");
    }

    @Test
    void believesNoHeaderWhereCloudFrontDoesNotStandInFront() {
        for (int i = 0; i < 3; i++) {
            assertThat(viewed(identity, "address %d:1".formatted(i)).status()).isEqualTo(201);
        }

        assertProblem(viewed(identity, "address 9:1"), 429, "too-many-requests");
    }

    private Answer viewed(Identity from, String viewer) {
        ObjectNode event =
                Identity.event(
                        "POST",
                        "/api/auth/signup",
                        Map.of("cloudfront-viewer-address", viewer),
                        form());
        event.withObject("/requestContext/http").put("sourceIp", address + "'s edge");
        return from.invoke(event);
    }

    private Answer signUpFrom(String source) {
        return from(source, form());
    }

    private Answer from(String source, String body) {
        ObjectNode event = Identity.event("POST", "/api/auth/signup", Map.of(), body);
        event.withObject("/requestContext/http").put("sourceIp", source);
        return identity.invoke(event);
    }

    private static String form() {
        return "{\"email\":\"%s\",\"password\":\"a few words\",\"name\":\"김하나\"}"
                .formatted(Browser.newEmail());
    }

    private Identity identity(String behindCloudFront) {
        Map<String, String> environment =
                Map.of(
                        "TASKBELL_SIGNUPS_PER_HOUR",
                        "3",
                        "TASKBELL_BEHIND_CLOUDFRONT",
                        behindCloudFront);
        return new Identity(TestSettings.of(keys, environment), DYNAMO_DB, clock);
    }
}
