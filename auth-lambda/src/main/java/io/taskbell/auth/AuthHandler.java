package io.taskbell.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.taskbell.auth.http.Gateway;
import io.taskbell.auth.http.HttpRequest;
import io.taskbell.auth.http.Routes;
import io.taskbell.auth.log.Logging;
import io.taskbell.auth.log.Trace;
import io.taskbell.auth.table.DynamoDb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function behind {@code /api/auth} and {@code /api/me}.
 *
 * <p>Before: API Gateway. After: {@link Routes}, which {@link Wiring} puts together.
 */
public final class AuthHandler implements RequestStreamHandler {
    private final Gateway gateway;
    private final Routes routes;

    /** As Lambda makes it. */
    public AuthHandler() {
        this(Settings.of(System.getenv()), connecting()::join, Clock.systemUTC());
        Logging.start("auth");
    }

    /**
     * On a thread of its own: the SDK takes as long to load as everything else together. Not one of
     * a pool's, which would look for classes where the JVM's are and not where the function's are.
     */
    private static CompletableFuture<DynamoDbClient> connecting() {
        return CompletableFuture.supplyAsync(
                DynamoDb::connect, task -> new Thread(task, "connecting").start());
    }

    AuthHandler(Settings settings, Supplier<DynamoDbClient> dynamoDb, Clock clock) {
        gateway = new Gateway(settings.behindCloudFront());
        routes = new Wiring(settings, dynamoDb, clock).routes();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context)
            throws IOException {
        HttpRequest request = gateway.read(event);
        Trace.begin(request.correlation().id());
        try {
            gateway.write(routes.answer(request), out);
        } finally {
            Trace.end();
        }
    }
}
