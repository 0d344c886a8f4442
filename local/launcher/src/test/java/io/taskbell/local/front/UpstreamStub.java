package io.taskbell.local.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.local.http.LoopbackServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** In task-api's place: answers with the request that it was given, or as the path says. */
final class UpstreamStub implements AutoCloseable {
    static final int LONG = 5_000_000;

    private final LoopbackServer server = new LoopbackServer(new HttpServerOptions().setPort(0), 1);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    UpstreamStub() {
        server.start(this::handle);
    }

    int port() {
        return server.port();
    }

    List<String> seen() {
        return seen;
    }

    private void handle(HttpServerRequest request) {
        seen.add(request.path());
        switch (request.path()) {
            case "/api/slow" -> {}
            case "/api/drop" -> request.connection().close();
            case "/api/none" -> request.response().setStatusCode(204).end();
            case "/api/same" -> request.response().setStatusCode(304).end();
            case "/api/long" ->
                    request.response().setChunked(true).end(Buffer.buffer(new byte[LONG]));
            case "/api/torn" -> {
                request.response().setChunked(true).write("half");
                server.vertx().setTimer(50, fired -> request.connection().close());
            }
            case "/api/stale" ->
                    request.response()
                            .setStatusCode(412)
                            .putHeader("Content-Type", "application/problem+json")
                            .end("{\"current\":1}");
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.put("method", request.method().name());
        seen.put("uri", request.uri());
        seen.put("body", body.length() > 1000 ? "" : body.toString());
        ObjectNode headers = seen.putObject("headers");
        request.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        request.response().setStatusCode(201).putHeader("ETag", "\"7\"").end(seen.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
