package io.taskbell.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;

/**
 * Tells whose access token this is. The gateway's authorizer has looked at it already; this service
 * trusts no network and looks again.
 */
@ApplicationScoped
public class TokenVerifier {
    /** How far the issuer's clock may be from ours. */
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Whether keys were had at least once; from then on they are kept. */
    private volatile boolean keysKnown;

    TokenVerifier(JWKSource<SecurityContext> keys, TokenConfig config) {
        // ES256 and nothing else: "none" and keyed hashes never get as far as a key.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        config.audience(),
                        new JWTClaimsSet.Builder().issuer(config.issuer()).build(),
                        Set.of("sub", "iat", "exp", "jti"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * @throws ProblemException 401 if the token is not good; 503 if nobody can tell, because the
     *     keys cannot be had
     */
    UUID userOf(String token) {
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            keysKnown = true;
            return UUID.fromString(claims.getSubject());
        } catch (KeySourceException e) {
            // No further fetch so soon: with keys at hand, that is a token with an unknown key.
            throw e instanceof RateLimitReachedException && keysKnown ? refused() : undecided();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static ProblemException undecided() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, "The keys of access tokens cannot be fetched.");
    }

    static ProblemException refused() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, "The access token is missing, wrong or expired.");
    }
}
