package io.taskbell.auth;

import static io.taskbell.auth.Gatekeeper.bearer;
import static io.taskbell.auth.Gatekeeper.denied;
import static io.taskbell.auth.Tokens.OURS;
import static io.taskbell.auth.Tokens.REALM;
import static io.taskbell.auth.Tokens.RETIRING;
import static io.taskbell.auth.Tokens.at;
import static io.taskbell.auth.Tokens.base64;
import static io.taskbell.auth.Tokens.good;
import static io.taskbell.auth.Tokens.header;
import static io.taskbell.auth.Tokens.hmac;
import static io.taskbell.auth.Tokens.publicDer;
import static io.taskbell.auth.Tokens.publicJson;
import static io.taskbell.auth.Tokens.signed;
import static io.taskbell.auth.Tokens.signedText;
import static io.taskbell.auth.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that look like ours and are not. */
class ForgedTokenTest {
    @TempDir static Path folder;
    private static Path keysFile;

    private final Gatekeeper gatekeeper = new Gatekeeper(keysFile, new SettableClock());

    @BeforeAll
    static void writeKeys() {
        keysFile = TestKeys.write(folder.resolve("keys.json"), OURS, RETIRING);
    }

    static Stream<Arguments> claimsThatAreNotOurs() {
        return Stream.of(
                change("another issuer", c -> c.issuer("https://evil.test")),
                change("no issuer", c -> c.issuer(null)),
                change("issuer with a slash more", c -> c.issuer(REALM.issuer() + "/")),
                change("another audience", c -> c.audience("other")),
                change("no audience", c -> c.audience((String) null)),
                change("two audiences", c -> c.audience(List.of("taskbell", "other"))),
                change("expired 30 s ago", c -> c.expirationTime(at(-30))),
                change("expired long ago", c -> c.expirationTime(at(-86_400))),
                change("no expiry", c -> c.expirationTime(null)),
                change("expiry is text", c -> c.claim("exp", "tomorrow")),
                change("valid in 31 s", c -> c.notBeforeTime(at(31))),
                change("issued 31 s ahead", c -> c.issueTime(at(31))),
                change("no subject", c -> c.subject(null)),
                change("empty subject", c -> c.subject("")),
                change("subject is no user id", c -> c.subject("admin")),
                change("subject is a number", c -> c.claim("sub", 7)),
                change("no groups", c -> c.claim("groups", null)),
                change("groups are text", c -> c.claim("groups", "administrators")),
                change("groups of numbers", c -> c.claim("groups", List.of(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimsThatAreNotOurs")
    void deniesClaimsThatAreNotOurs(String name, Consumer<JWTClaimsSet.Builder> change)
            throws Exception {
        assertThat(gatekeeper.on(bearer(signed(OURS, "ours", with(change))))).isEqualTo(denied());
    }

    static Stream<Arguments> forgeries() throws Exception {
        ECKey theirs = TestKeys.key("ours");
        String good = signed(OURS, "ours", good());
        String[] part = good.split("\\.", -1);
        JWSHeader withTheirKey = header("ours").jwk(theirs.toPublicJWK()).build();
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(good()).serialize()),
                Arguments.of(
                        "alg none with our key id",
                        new PlainJWT(
                                        new PlainHeader.Builder()
                                                .customParam("kid", "ours")
                                                .build(),
                                        good())
                                .serialize()),
                Arguments.of(
                        "alg none with a signature kept",
                        base64("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"ours\"}")
                                + "."
                                + part[1]
                                + "."
                                + part[2]),
                Arguments.of("HS256 with the public key as JSON", hmac(publicJson())),
                Arguments.of("HS256 with the public key as DER", hmac(publicDer())),
                Arguments.of("another's key under our id", signed(theirs, "ours", good())),
                Arguments.of("another's key, sent along", signed(theirs, withTheirKey)),
                Arguments.of("unknown key id", signed(OURS, "unknown", good())),
                Arguments.of("no key id", signed(OURS, header(null).build())),
                Arguments.of("key id of another key of ours", signed(OURS, "retiring", good())),
                Arguments.of("key id is a path", signed(OURS, "../../dev/null", good())),
                Arguments.of(
                        "another kind of token",
                        signed(OURS, header("ours").type(new JOSEObjectType("at+jwt")).build())),
                Arguments.of("no kind", signed(OURS, header("ours").type(null).build())),
                Arguments.of("no signature", part[0] + "." + part[1] + "."),
                Arguments.of("two parts", part[0] + "." + part[1]),
                Arguments.of("four parts", good + ".x"),
                Arguments.of("five parts", good + ".x.y"),
                Arguments.of("truncated", good.substring(0, good.length() - 8)),
                Arguments.of("signature of zeros", part[0] + "." + part[1] + "." + "A".repeat(86)),
                Arguments.of(
                        "claims changed",
                        part[0]
                                + "."
                                + base64("{\"sub\":\"%s\"}".formatted(UUID.randomUUID()))
                                + "."
                                + part[2]),
                Arguments.of("claims are no JSON", signedText("no JSON")),
                Arguments.of("claims are a list", signedText("[]")),
                Arguments.of("header is no JSON", base64("x") + "." + part[1] + "." + part[2]),
                Arguments.of("not base64", "%.%.%"),
                Arguments.of("dots", ".."),
                Arguments.of("empty", ""),
                Arguments.of("nested deep", base64("[".repeat(2000)) + "." + part[1] + ".x"),
                Arguments.of("very long", good + "A".repeat(5000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void deniesForgeries(String name, String token) {
        assertThat(gatekeeper.on(bearer(token))).isEqualTo(denied());
    }

    @Test
    void deniesACriticalHeaderItDoesNotKnow() throws Exception {
        JWSHeader header =
                header("ours").criticalParams(Set.of("urn:x")).customParam("urn:x", "y").build();
        assertThat(gatekeeper.letsPass(signed(OURS, header))).isFalse();
    }

    private static Arguments change(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }
}
