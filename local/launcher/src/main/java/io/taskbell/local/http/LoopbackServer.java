package io.taskbell.local.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * An HTTP server that only this machine reaches, with one event loop of its own: all its handlers
 * run on one thread, so what they share needs no lock.
 */
public final class LoopbackServer implements AutoCloseable {
    public static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer server;

    public LoopbackServer(HttpServerOptions options, int workers) {
        vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setEventLoopPoolSize(1)
                                .setWorkerPoolSize(workers)
                                .setInternalBlockingPoolSize(1)
                                .setFileSystemOptions(
                                        // else a folder in java.io.tmpdir that kill -9 leaves
                                        new FileSystemOptions()
                                                .setFileCachingEnabled(false)
                                                .setClassPathResolvingEnabled(false)));
        // HTTP/1.1 alone: to end a connection must not end other calls
        server = vertx.createHttpServer(options.setHost(HOST).setHttp2ClearTextEnabled(false));
    }

    public Vertx vertx() {
        return vertx;
    }

    public void start(
            Handler<HttpServerRequest> handler, Handler<HttpServerRequest> invalidRequestHandler) {
        server.requestHandler(handler)
                .invalidRequestHandler(invalidRequestHandler)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public void start(Handler<HttpServerRequest> handler) {
        start(handler, HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER);
    }

    /** Known once started. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
