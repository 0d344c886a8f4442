package io.taskbell.api.caller;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.time.Duration;

/**
 * The issuer's public keys, fetched when the first token comes and kept: a token with an unknown
 * key id makes them be fetched again, so that keys rotate without a restart.
 */
class TokenKeys {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 50_000;

    /** As the key set's own Cache-Control says. */
    private static final Duration KEEP = Duration.ofMinutes(5);

    private static final Duration WAIT_FOR_ANOTHER_FETCH = Duration.ofSeconds(5);

    /** Tokens with made-up key ids must not turn into a flood of fetches. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);

    /** While the issuer is away, the keys known last still count. */
    private static final Duration OUTAGE = Duration.ofHours(12);

    @Produces
    @Singleton
    JWKSource<SecurityContext> keys(TokenConfig config) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        config.jwksUrl().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                .cache(KEEP.toMillis(), WAIT_FOR_ANOTHER_FETCH.toMillis())
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }
}
