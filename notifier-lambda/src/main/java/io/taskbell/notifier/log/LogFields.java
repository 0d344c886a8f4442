package io.taskbell.notifier.log;

import java.util.Map;
import org.slf4j.MDC;

/** Keys that every line of this thread carries until closed. */
public final class LogFields implements AutoCloseable {
    private final Map<String, String> fields;

    private LogFields(Map<String, String> fields) {
        this.fields = fields;
    }

    public static LogFields put(Map<String, String> fields) {
        fields.forEach(MDC::put);
        return new LogFields(fields);
    }

    @Override
    public void close() {
        fields.keySet().forEach(MDC::remove);
    }
}
