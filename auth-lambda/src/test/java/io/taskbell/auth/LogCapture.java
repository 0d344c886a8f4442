package io.taskbell.auth;

import io.taskbell.auth.log.JsonLines;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All log lines between its making and its closing, as the function would write them. */
final class LogCapture extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final StringBuilder text = new StringBuilder();
    private final JsonLines lines = new JsonLines("auth");

    LogCapture() {
        ROOT.addHandler(this);
    }

    synchronized String text() {
        return text.toString();
    }

    @Override
    public synchronized void publish(LogRecord line) {
        text.append(lines.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
