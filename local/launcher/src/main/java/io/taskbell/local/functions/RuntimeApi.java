package io.taskbell.local.functions;

import io.taskbell.local.http.LoopbackServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Invokes a function that runs as a process under AWS's runtime interface client. Before:
 * [QueuePoller], [FunctionRoute], [Authorizer]. After: [Invocations].
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class RuntimeApi implements AutoCloseable {
    private final LoopbackServer server;
    private final Invocations invocations;
    private final RuntimeRoutes routes;

    /**
     * @param port on 127.0.0.1; 0 takes a free one
     * @param timeout for an invocation to find a process, and again to be answered by it
     * @param onTimeout ends the process, which {@link #functionDied} must then tell of
     */
    public RuntimeApi(String functionName, int port, Duration timeout, Runnable onTimeout) {
        server = new LoopbackServer(new HttpServerOptions().setPort(port), 1);
        invocations = new Invocations(functionName, timeout, onTimeout, server.vertx());
        routes = new RuntimeRoutes(functionName, timeout, invocations);
    }

    public void start() {
        server.start(routes::handle);
    }

    /** What the process gets as AWS_LAMBDA_RUNTIME_API; known once started. */
    public String address() {
        return LoopbackServer.HOST + ":" + server.port();
    }

    /**
     * Gives the event to the process, or to the one that is being started in its place.
     *
     * @return the handler's answer, or an {@link InvocationException}
     */
    public CompletableFuture<byte[]> invoke(byte[] event) {
        Invocation invocation = new Invocation(event);
        server.vertx().runOnContext(now -> invocations.add(invocation));
        return invocation.result();
    }

    /** Whether the present process has come so far as to ask for an event: it is ready. */
    public boolean isAsked() {
        return invocations.isAsked();
    }

    /** To be called whenever the process has ended, before another is started. */
    public void functionDied() {
        server.vertx().runOnContext(now -> invocations.functionDied());
    }

    @Override
    public void close() {
        server.vertx().runOnContext(now -> invocations.close());
        server.close();
    }
}
