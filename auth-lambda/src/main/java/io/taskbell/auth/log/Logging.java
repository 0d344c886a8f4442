package io.taskbell.auth.log;

import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * Sends every log line, the libraries' too, as JSON to standard output, where Lambda collects it.
 */
public final class Logging {
    private Logging() {}

    public static void start(String service) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new Lines(service));
    }

    private static final class Lines extends StreamHandler {
        Lines(String service) {
            super(System.out, new JsonLines(service));
        }

        @Override
        public synchronized void publish(LogRecord line) {
            super.publish(line);
            flush();
        }
    }
}
