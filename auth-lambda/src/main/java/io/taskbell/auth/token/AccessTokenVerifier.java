package io.taskbell.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Believes a token or not. The algorithm is ES256 and the key one of ours, whatever the token says;
 * in doubt it is refused, and why is told to nobody.
 */
public final class AccessTokenVerifier {
    /** Clocks of other machines may be off by that much. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    /** Ours have some 500 characters; much more is not worth decoding. */
    private static final int MAX_LENGTH = 4096;

    private final SigningKeys keys;
    private final TokenRealm realm;
    private final Clock clock;

    public AccessTokenVerifier(SigningKeys keys, TokenRealm realm, Clock clock) {
        this.keys = keys;
        this.realm = realm;
        this.clock = clock;
    }

    public Optional<Caller> verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return isSigned(jwt) ? caller(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !JOSEObjectType.JWT.equals(header.getType())
                || header.getKeyID() == null) {
            return false;
        }
        JWSVerifier key = keys.current().verifiers().get(header.getKeyID());
        return key != null && jwt.verify(key);
    }

    private Optional<Caller> caller(JWTClaimsSet claims) throws ParseException {
        List<String> groups = claims.getStringListClaim("groups");
        if (!realm.issuer().equals(claims.getIssuer())
                || !claims.getAudience().equals(List.of(realm.audience()))
                || !isInTime(claims)
                || claims.getSubject() == null
                || groups == null) {
            return Optional.empty();
        }
        return Optional.of(new Caller(UUID.fromString(claims.getSubject()), groups));
    }

    private boolean isInTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return claims.getExpirationTime() != null
                && now.isBefore(claims.getExpirationTime().toInstant().plus(LEEWAY))
                && hasCome(claims.getNotBeforeTime(), now)
                && hasCome(claims.getIssueTime(), now);
    }

    private static boolean hasCome(@Nullable Date time, Instant now) {
        return time == null || !now.plus(LEEWAY).isBefore(time.toInstant());
    }
}
