package io.taskbell.local.front;

import io.taskbell.local.functions.RuntimeApi;

/** The public address. */
public final class Front implements AutoCloseable {
    public Front(FrontSettings settings, RuntimeApi auth, RuntimeApi authorizer) {}

    public void start() {}

    /** Known once started. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
