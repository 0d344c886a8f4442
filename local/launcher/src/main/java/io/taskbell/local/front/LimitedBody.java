package io.taskbell.local.front;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body as a stream that fails when it grows past 1 MiB. */
final class LimitedBody implements ReadStream<Buffer> {
    private static final int MAX_BYTES = 1024 * 1024;

    private final HttpServerRequest request;
    private @Nullable Handler<Throwable> onFailure;
    private int bytes;

    /** The body is longer than is taken. */
    static final class TooLarge extends RuntimeException {
        private TooLarge() {
            super("body over " + MAX_BYTES + " bytes", null, false, false);
        }
    }

    LimitedBody(HttpServerRequest request) {
        this.request = request;
    }

    static boolean isDeclaredTooLarge(Call call) {
        String length = call.header("Content-Length");
        try {
            return length != null && Long.parseLong(length) > MAX_BYTES;
        } catch (NumberFormatException e) {
            return true; // 20 digits and more
        }
    }

    static boolean isPresent(Call call) {
        String length = call.header("Content-Length");
        return call.header("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    /** The most that the body can come to, as far as its headers tell. */
    static int mostBytes(Call call) {
        String length = call.header("Content-Length");
        if (length != null) {
            return Integer.parseInt(length); // is not more than MAX_BYTES
        }
        return isPresent(call) ? MAX_BYTES : 0;
    }

    boolean isTooLarge() {
        return bytes > MAX_BYTES;
    }

    Future<byte[]> whole() {
        Promise<byte[]> promise = Promise.promise();
        Buffer whole = Buffer.buffer();
        exceptionHandler(promise::tryFail);
        endHandler(end -> promise.tryComplete(whole.getBytes()));
        handler(whole::appendBuffer);
        resume();
        return promise.future();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> take(chunk, handler));
        return this;
    }

    private void take(Buffer chunk, Handler<Buffer> handler) {
        boolean wasTooLarge = isTooLarge();
        bytes = isTooLarge() ? bytes : bytes + chunk.length();
        if (!isTooLarge()) {
            handler.handle(chunk);
        } else if (!wasTooLarge && onFailure != null) {
            onFailure.handle(new TooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
