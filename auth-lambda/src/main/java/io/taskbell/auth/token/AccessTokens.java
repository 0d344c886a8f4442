package io.taskbell.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Issues access tokens. Before: {@link io.taskbell.auth.signin.LogIn}, {@link
 * io.taskbell.auth.signin.Refresh}. After: the client, which shows them to {@link
 * AccessTokenVerifier}.
 */
public final class AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final TokenRealm realm;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, TokenRealm realm, Clock clock) {
        this.keys = keys;
        this.realm = realm;
        this.clock = clock;
    }

    public AccessToken issue(UUID userId, List<String> groups) {
        KeyRing.Signer signer = keys.current().signer();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(signer.kid())
                        .build();
        SignedJWT token = new SignedJWT(header, claims(userId, groups));
        try {
            token.sign(signer.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with key " + signer.kid(), e);
        }
        return new AccessToken(token.serialize(), LIFETIME);
    }

    private JWTClaimsSet claims(UUID userId, List<String> groups) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(realm.issuer())
                .audience(realm.audience())
                .subject(userId.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim("groups", groups)
                .build();
    }
}
