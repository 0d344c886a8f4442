package io.taskbell.api.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import io.taskbell.api.testing.Issuer;
import io.taskbell.api.testing.Parts;
import io.taskbell.api.testing.Tokens;
import io.taskbell.api.testing.World;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private static final ECKey KEY = Parts.newKey("first");
    private static final ECKey OTHER = Parts.newKey("second");
    private static final UUID USER = UUID.randomUUID();

    private final Issuer issuer = new Issuer();
    private TokenVerifier verifier;

    @BeforeEach
    void anIssuer() throws MalformedURLException {
        issuer.start(KEY);
        verifier = verifier(issuer.url());
    }

    @AfterEach
    void stop() {
        issuer.stop();
    }

    @Test
    void tellsWhoseTokenItIs() {
        assertThat(verifier.userOf(token(claims()))).isEqualTo(USER);
    }

    @Test
    void refusesATokenThatIsOver() {
        refuses(token(claims().expirationTime(Date.from(Instant.now().minusSeconds(10)))));
        refuses(token(claims().expirationTime(null)));
    }

    @Test
    void forgivesClocksAFewSeconds() {
        assertThat(
                        verifier.userOf(
                                token(
                                        claims().expirationTime(
                                                        Date.from(Instant.now().minusSeconds(2))))))
                .isEqualTo(USER);
    }

    @Test
    void refusesATokenOfAnotherIssuerOrForAnotherAudience() {
        refuses(token(claims().issuer("http://other.test")));
        refuses(token(claims().issuer(null)));
        refuses(token(claims().audience("other")));
        refuses(token(claims().audience(List.of())));
    }

    @Test
    void refusesASubjectThatIsNoUser() {
        refuses(token(claims().subject("admin")));
        refuses(token(claims().subject(null)));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        refuses(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws JOSEException {
        SignedJWT forged =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                        claims().build());
        forged.sign(new MACSigner(KEY.toPublicJWK().toJSONString()));
        refuses(forged.serialize());
    }

    @Test
    void refusesAnotherKeyUnderAKnownName() {
        ECKey forged = new ECKey.Builder(OTHER).keyID("first").build();
        refuses(Tokens.signed(claims().build(), forged));
    }

    @Test
    void refusesAChangedToken() {
        String token = token(claims());
        int payload = token.indexOf('.') + 5;
        char changed = token.charAt(payload) == 'A' ? 'B' : 'A';
        refuses(token.substring(0, payload) + changed + token.substring(payload + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "e30.e30.", "\u0000"})
    void refusesWhatIsNoToken(String token) {
        refuses(token);
    }

    @Test
    void takesANewKeyWithoutARestart() {
        verifier.userOf(token(claims()));
        String early = Tokens.signed(claims().build(), OTHER);

        issuer.publish(KEY, OTHER);

        assertThat(verifier.userOf(early)).isEqualTo(USER);
        assertThat(verifier.userOf(token(claims()))).isEqualTo(USER);
    }

    @Test
    void unknownKeysDoNotFloodTheIssuer() {
        verifier.userOf(token(claims()));
        for (int i = 0; i < 50; i++) {
            refuses(Tokens.signed(claims().build(), OTHER));
        }
        assertThat(issuer.fetches()).isLessThan(10);
    }

    @Test
    void knownKeysOutliveTheIssuer() {
        verifier.userOf(token(claims()));
        issuer.stop();
        assertThat(verifier.userOf(token(claims()))).isEqualTo(USER);
    }

    @Test
    void withoutAnyKeyNobodyCanTell() throws MalformedURLException {
        TokenVerifier helpless = verifier("http://127.0.0.1:1/jwks.json");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> helpless.userOf(token(claims())))
                    .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
        }
    }

    private void refuses(String token) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> verifier.userOf(token))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.UNAUTHENTICATED));
    }

    private static JWTClaimsSet.Builder claims() {
        return Tokens.claims(USER);
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return Tokens.signed(claims.build(), KEY);
    }

    private static TokenVerifier verifier(String jwksUrl) throws MalformedURLException {
        TokenConfig config =
                new TokenConfig() {
                    @Override
                    public String issuer() {
                        return World.ISSUER;
                    }

                    @Override
                    public String audience() {
                        return "taskbell";
                    }

                    @Override
                    public URI jwksUrl() {
                        return URI.create(jwksUrl);
                    }
                };
        return new TokenVerifier(new TokenKeys().keys(config), config);
    }
}
