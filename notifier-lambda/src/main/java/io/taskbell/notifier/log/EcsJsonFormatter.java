package io.taskbell.notifier.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.MDC;

/**
 * One JSON object a line, in the names of the Elastic Common Schema.
 *
 * <p>Of an exception it tells types and frames, never its message: those of SES and of parsers
 * quote addresses and contents.
 *
 * @see <a href="https://www.elastic.co/guide/en/ecs/current/ecs-log.html">ECS log fields</a>
 */
public final class EcsJsonFormatter extends Formatter {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String service;

    public EcsJsonFormatter(String service) {
        this.service = service;
    }

    /** From now on every line of this process is written so. */
    public static void install(String service) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var console = new ConsoleHandler();
        console.setFormatter(new EcsJsonFormatter(service));
        root.addHandler(console);
    }

    @Override
    public String format(LogRecord entry) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("@timestamp", entry.getInstant().toString());
        line.put("log.level", level(entry.getLevel()));
        line.put("message", formatMessage(entry));
        line.put("service.name", service);
        line.put("log.logger", entry.getLoggerName());
        Map<String, String> fields = MDC.getCopyOfContextMap();
        if (fields != null) {
            line.putAll(fields);
        }
        if (entry.getThrown() != null) {
            line.put("error.type", entry.getThrown().getClass().getName());
            line.put("error.stack_trace", frames(entry.getThrown()));
        }
        try {
            return MAPPER.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String frames(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t == thrown ? "" : "Caused by: ").append(t.getClass().getName());
            for (StackTraceElement frame : t.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
