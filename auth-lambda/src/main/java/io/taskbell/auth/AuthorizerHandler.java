package io.taskbell.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.taskbell.auth.authorizer.AuthorizerEvent;
import io.taskbell.auth.authorizer.Verdict;
import io.taskbell.auth.log.Logging;
import io.taskbell.auth.log.Trace;
import io.taskbell.auth.token.AccessTokenVerifier;
import io.taskbell.auth.token.SigningKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets a request pass to the routes behind the gateway, or not: a Lambda authorizer of type
 * REQUEST, payload format 2.0, simple response. In doubt, and on any error of its own, it denies.
 *
 * <p>Before: API Gateway. After: {@link AccessTokenVerifier}.
 */
public final class AuthorizerHandler implements RequestStreamHandler {
    private static final Logger LOG = Logger.getLogger(AuthorizerHandler.class.getName());

    private final AccessTokenVerifier verifier;

    /** As Lambda makes it. */
    public AuthorizerHandler() {
        this(Settings.of(System.getenv()), Clock.systemUTC());
        Logging.start("authorizer");
    }

    AuthorizerHandler(Settings settings, Clock clock) {
        SigningKeys keys = new SigningKeys(settings.signingKeysFile());
        verifier = new AccessTokenVerifier(keys, settings.realm(), clock);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context)
            throws IOException {
        out.write(verdict(event).toJson());
    }

    // Nothing may be thrown: what the gateway makes of an error is not ours to say.
    private Verdict verdict(InputStream event) {
        try {
            AuthorizerEvent request = AuthorizerEvent.read(event);
            Trace.begin(request.correlation().id());
            return request.bearerToken()
                    .flatMap(verifier::verify)
                    .map(Verdict::allow)
                    .orElseGet(Verdict::deny);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "authorizer failed, request denied", e);
            return Verdict.deny();
        } finally {
            Trace.end();
        }
    }
}
