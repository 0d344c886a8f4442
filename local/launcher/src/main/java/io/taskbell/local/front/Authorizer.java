package io.taskbell.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.functions.RuntimeApi;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Asks the authorizer function whether a call may pass: type REQUEST, payload format 2.0, simple
 * response, its answer kept for a while. Before: [Front]. After: [RuntimeApi].
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
final class Authorizer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_KEPT = 1_000;

    private final RuntimeApi function;
    private final Duration ttl;
    private final LongSupplier nanoTime;

    /** By a hash of the Authorization header: tokens are long, and secret. Oldest use first. */
    private final Map<String, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MAX_KEPT;
                }
            };

    /**
     * @param context what the function says of the caller
     */
    record Verdict(boolean isAuthorized, JsonNode context) {}

    /** Kept from the question on, so that those who ask the same meanwhile wait for one answer. */
    private record Kept(Future<Verdict> verdict, long until) {}

    Authorizer(RuntimeApi function, Duration ttl, LongSupplier nanoTime) {
        this.function = function;
        this.ttl = ttl;
        this.nanoTime = nanoTime;
    }

    Future<Verdict> authorize(Call call, Route route) {
        String authorization = call.header("Authorization");
        if (authorization == null) {
            return Future.succeededFuture(new Verdict(false, JSON.nullNode()));
        }
        String key = hash(authorization);
        Kept known = kept.get(key);
        if (known != null && nanoTime.getAsLong() - known.until() < 0) {
            return known.verdict();
        }
        Future<Verdict> verdict = ask(HttpEvent.forAuthorizer(call, route, authorization));
        kept.put(key, new Kept(verdict, nanoTime.getAsLong() + ttl.toNanos()));
        return verdict.onFailure(e -> kept.remove(key));
    }

    private Future<Verdict> ask(byte[] event) {
        Context loop = Vertx.currentContext();
        return Future.fromCompletionStage(function.invoke(event), loop).map(Authorizer::verdict);
    }

    private static Verdict verdict(byte[] answer) {
        try {
            JsonNode json = JSON.readTree(answer);
            return new Verdict(json.path("isAuthorized").booleanValue(), json.path("context"));
        } catch (IOException e) {
            throw new IllegalArgumentException("authorizer's answer is not JSON", e);
        }
    }

    private static String hash(String authorization) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(authorization.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
