package io.taskbell.local.functions;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a function, and what will come of it. */
record Invocation(String id, byte[] event, CompletableFuture<byte[]> result) {
    Invocation(byte[] event) {
        this(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    }
}
