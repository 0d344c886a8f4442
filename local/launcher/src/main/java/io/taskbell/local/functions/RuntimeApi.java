package io.taskbell.local.functions;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** AWS's Lambda Runtime API for one function. */
public final class RuntimeApi implements AutoCloseable {
    public RuntimeApi(String functionName, int port, Duration timeout, Runnable onTimeout) {}

    public void start() {}

    /** What the function's process gets as AWS_LAMBDA_RUNTIME_API, such as 127.0.0.1:9001; known once started. */
    public String address() {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<byte[]> invoke(byte[] event) {
        throw new UnsupportedOperationException();
    }

    public void functionDied() {}

    @Override
    public void close() {}
}
