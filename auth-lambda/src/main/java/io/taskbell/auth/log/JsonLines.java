package io.taskbell.auth.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log record as one line of JSON in ECS field names (https://www.elastic.co/docs/reference/ecs).
 * A record's parameter that is a map becomes fields.
 */
public final class JsonLines extends Formatter {
    private static final JsonFactory JSON = new JsonFactory();

    private final String service;

    /**
     * @param service the field {@code service.name}
     */
    public JsonLines(String service) {
        this.service = service;
    }

    @Override
    public String format(LogRecord line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@timestamp", line.getInstant().toString());
            json.writeStringField("log.level", level(line.getLevel()));
            json.writeStringField("message", formatMessage(line));
            json.writeStringField("service.name", service);
            json.writeStringField("log.logger", String.valueOf(line.getLoggerName()));
            if (Trace.id() != null) {
                json.writeStringField("trace.id", Trace.id());
            }
            writeFields(json, line.getParameters());
            writeError(json, line.getThrown());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void writeFields(JsonGenerator json, Object @Nullable [] parameters)
            throws IOException {
        if (parameters == null || parameters.length != 1) {
            return;
        }
        if (parameters[0] instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                json.writeObject(field.getValue());
            }
        }
    }

    private static void writeError(JsonGenerator json, @Nullable Throwable thrown)
            throws IOException {
        if (thrown == null) {
            return;
        }
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        json.writeStringField("error.type", thrown.getClass().getName());
        json.writeStringField("error.message", String.valueOf(thrown.getMessage()));
        json.writeStringField("error.stack_trace", stack.toString());
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warn";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }
}
