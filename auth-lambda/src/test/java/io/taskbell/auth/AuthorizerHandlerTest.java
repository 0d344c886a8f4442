package io.taskbell.auth;

import static io.taskbell.auth.Gatekeeper.bearer;
import static io.taskbell.auth.Gatekeeper.denied;
import static io.taskbell.auth.Tokens.OURS;
import static io.taskbell.auth.Tokens.REALM;
import static io.taskbell.auth.Tokens.RETIRING;
import static io.taskbell.auth.Tokens.USER;
import static io.taskbell.auth.Tokens.at;
import static io.taskbell.auth.Tokens.good;
import static io.taskbell.auth.Tokens.signed;
import static io.taskbell.auth.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import io.taskbell.auth.token.AccessTokens;
import io.taskbell.auth.token.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizerHandlerTest {
    @TempDir static Path folder;
    private static Path keysFile;

    private final SettableClock clock = new SettableClock();
    private final Gatekeeper gatekeeper = new Gatekeeper(keysFile, clock);

    @BeforeAll
    static void writeKeys() {
        keysFile = TestKeys.write(folder.resolve("keys.json"), OURS, RETIRING);
    }

    @Test
    void letsTheOwnerOfAnIssuedTokenPass() throws IOException {
        String token =
                new AccessTokens(new SigningKeys(keysFile), REALM, clock)
                        .issue(USER, List.of("administrators"))
                        .value();

        JsonNode verdict = gatekeeper.on(bearer(token));

        assertThat(verdict)
                .isEqualTo(
                        Identity.JSON.readTree(
                                """
                                {"isAuthorized": true,
                                 "context": {"userId": "%s", "groups": ["administrators"]}}
                                """
                                        .formatted(USER)));
    }

    @Test
    void believesAKeyThatSignsNoMore() throws Exception {
        assertThat(gatekeeper.letsPass(signed(RETIRING, "retiring", good()))).isTrue();
    }

    static Stream<Arguments> timesInBounds() {
        return Stream.of(
                change("expired 29 s ago", c -> c.expirationTime(at(-29))),
                change("valid in 30 s", c -> c.notBeforeTime(at(30))),
                change("issued 30 s ahead", c -> c.issueTime(at(30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timesInBounds")
    void allowsClocksToBeOffByHalfAMinute(String name, Consumer<JWTClaimsSet.Builder> change)
            throws Exception {
        assertThat(gatekeeper.letsPass(signed(OURS, "ours", with(change)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"identitySource\":null}",
                "{\"identitySource\":[]}",
                "{\"identitySource\":[null]}",
                "{\"identitySource\":[{}]}",
                "{\"identitySource\":\"Bearer x\"}",
                "{\"identitySource\":[\"Basic eDp5\"]}",
                "{\"identitySource\":[\"Bearer\"]}",
                "{\"identitySource\":[\"Bearer \"]}",
                "{\"identitySource\":",
                "no JSON"
            })
    void deniesWhatItCannotRead(String event) throws IOException {
        assertThat(gatekeeper.on(event)).isEqualTo(denied());
    }

    @Test
    void deniesTwoIdentities() throws Exception {
        String token = signed(OURS, "ours", good());
        String two = "{\"identitySource\":[\"Bearer %s\",\"Bearer %s\"]}".formatted(token, token);
        assertThat(gatekeeper.on(two)).isEqualTo(denied());
        assertThat(gatekeeper.letsPass(token + ",Bearer " + token)).isFalse();
    }

    @Test
    void deniesWhenItHasNoKeys() throws Exception {
        Gatekeeper blind = new Gatekeeper(folder.resolve("missing.json"), clock);

        assertThat(blind.on(bearer(signed(OURS, "ours", good())))).isEqualTo(denied());
    }

    @Test
    void forgetsAKeyThatWasTakenOut() throws Exception {
        Path file = TestKeys.write(folder.resolve("rotating.json"), OURS);
        Gatekeeper rotating = new Gatekeeper(file, clock);
        String token = signed(OURS, "ours", good());
        assertThat(rotating.letsPass(token)).isTrue();

        TestKeys.write(file, RETIRING);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(rotating.letsPass(token)).isFalse();
    }

    @Test
    void aTokenDiesWithItsTime() throws Exception {
        String token = signed(OURS, "ours", good());
        clock.advance(Duration.ofMinutes(15).plusSeconds(29));
        assertThat(gatekeeper.letsPass(token)).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(gatekeeper.letsPass(token)).isFalse();
    }

    private static Arguments change(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }
}
