package io.taskbell.local.front;

import io.taskbell.local.http.LoopbackServer;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.Pipe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a call on to task-api and its answer back, both as they stream in. Before: [Front]. After:
 * TaskResource in task-api.
 */
final class TaskApiProxy {
    private static final Logger LOG = LoggerFactory.getLogger(TaskApiProxy.class);
    private static final int MAX_CONNECTIONS = 64;
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    /** Shorter than task-api's own, so that it never closes a connection that is being taken. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private static final Set<HttpMethod> READ_ONLY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Of one connection only (RFC 9110, 7.6.1), or the front's own to say. */
    private static final List<String> NOT_PASSED_ON =
            List.of(
                    "Connection",
                    "Expect",
                    "Forwarded",
                    "Keep-Alive",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "Proxy-Connection",
                    "TE",
                    "Trailer",
                    "Transfer-Encoding",
                    "Upgrade",
                    "X-Correlation-Id");

    private final HttpClient client;
    private final int port;
    private final Duration timeout;

    TaskApiProxy(Vertx vertx, int port, Duration timeout) {
        client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                        new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS));
        this.port = port;
        this.timeout = timeout;
    }

    void answer(Call call) {
        String query = call.request().query();
        RequestOptions options =
                new RequestOptions()
                        .setHost(LoopbackServer.HOST)
                        .setPort(port)
                        .setMethod(call.method())
                        .setIdleTimeout(timeout.toMillis())
                        .setURI(query == null ? call.path() : call.path() + "?" + query);
        client.request(options)
                .onSuccess(upstream -> send(call, upstream))
                .onFailure(e -> call.answer(Problem.UNAVAILABLE, "task-api is not running."));
    }

    private static void send(Call call, HttpClientRequest upstream) {
        LimitedBody body = new LimitedBody(call.request());
        passOn(call.request().headers(), upstream.headers());
        upstream.putHeader("traceparent", call.trace().header())
                .putHeader("X-Forwarded-For", call.source())
                .putHeader("X-Forwarded-Proto", "http");
        call.response().closeHandler(gone -> upstream.reset());
        upstream.exceptionHandler(e -> LOG.debug("call to task-api failed", e)); // told by response
        upstream.response()
                .onSuccess(answer -> answer(call, answer))
                .onFailure(e -> fail(call, body, e));
        if (LimitedBody.isPresent(call)) {
            upstream.setChunked(call.header("Content-Length") == null);
            Pipe<Buffer> pipe = body.pipe().endOnFailure(false);
            pipe.to(upstream).onFailure(e -> upstream.reset(0, e));
        } else {
            call.discardBody();
            upstream.end();
        }
    }

    private static void answer(Call call, HttpClientResponse upstream) {
        HttpServerResponse response = call.response().setStatusCode(upstream.statusCode());
        passOn(upstream.headers(), response.headers());
        if (call.method().equals(HttpMethod.HEAD) || upstream.statusCode() == 304) {
            response.end();
            return;
        }
        response.setChunked(!upstream.headers().contains(HttpHeaders.CONTENT_LENGTH));
        upstream.pipe()
                .endOnFailure(false)
                .to(response)
                .onFailure(e -> call.request().connection().close());
    }

    private static void fail(Call call, LimitedBody body, Throwable e) {
        if (body.isTooLarge()) {
            call.answer(Problem.TOO_LARGE, "A body is 1 MiB at most.");
        } else if (call.response().closed()) {
            LOG.debug("the caller went away, correlation id {}", call.trace().id());
        } else if (e instanceof TimeoutException) {
            call.answer(Problem.SLOW_ANSWER, "task-api took too long.");
        } else if (READ_ONLY.contains(call.method())) {
            call.answer(Problem.UNAVAILABLE, "task-api went away.");
        } else {
            call.answer(Problem.BROKEN_ANSWER, "task-api went away: read before you write again.");
        }
    }

    /** What is there already is replaced only by what comes. */
    private static void passOn(MultiMap from, MultiMap to) {
        MultiMap passed = MultiMap.caseInsensitiveMultiMap().addAll(from);
        for (String listed : from.getAll("Connection")) {
            for (String name : listed.split(",", -1)) {
                passed.remove(name.strip());
            }
        }
        NOT_PASSED_ON.forEach(passed::remove);
        passed.names().forEach(name -> to.set(name, passed.getAll(name)));
    }
}
