package io.taskbell.notifier.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class EcsJsonFormatterTest {
    private final EcsJsonFormatter formatter = new EcsJsonFormatter("taskbell-notifier");

    @Test
    void writesOneObjectALineWithItsFields() throws IOException {
        var entry = new LogRecord(Level.WARNING, "line\nbreak");
        entry.setLoggerName("logger");

        String line;
        try (var unused = LogFields.put(Map.of("trace.id", "4bf9"))) {
            line = formatter.format(entry);
        }

        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.get("log.level").textValue()).isEqualTo("WARN");
        assertThat(json.get("message").textValue()).isEqualTo("line\nbreak");
        assertThat(json.get("trace.id").textValue()).isEqualTo("4bf9");
        assertThat(json.get("service.name").textValue()).isEqualTo("taskbell-notifier");
        assertThat(formatter.format(entry)).doesNotContain("trace.id");
    }

    @Test
    void tellsOfAnExceptionAllButItsMessage() {
        var entry = new LogRecord(Level.SEVERE, "failed");
        entry.setThrown(
                new IllegalStateException("kim@example.com", new IOException("kim@example.com")));

        String line = formatter.format(entry);

        assertThat(line)
                .contains("\"error.type\":\"java.lang.IllegalStateException\"")
                .contains("Caused by: java.io.IOException")
                .contains("EcsJsonFormatterTest")
                .doesNotContain("kim@example.com");
    }
}
