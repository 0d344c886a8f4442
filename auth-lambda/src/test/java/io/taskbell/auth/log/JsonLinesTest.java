package io.taskbell.auth.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines("auth");

    @AfterEach
    void end() {
        Trace.end();
    }

    @Test
    void isOneLineOfJsonInEcsNames() throws IOException {
        Trace.begin("4bf92f3577b34da6a3ce929d0e0e4736");
        LogRecord line = line(Level.INFO, "request answered");
        line.setParameters(new Object[] {Map.of("http.response.status_code", 401)});

        assertThat(read(line))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"@timestamp": "2026-01-02T03:04:05.678Z",
                                         "log.level": "info", "message": "request answered",
                                         "service.name": "auth", "log.logger": "a.B",
                                         "trace.id": "4bf92f3577b34da6a3ce929d0e0e4736",
                                         "http.response.status_code": 401}
                                        """));
    }

    @Test
    void keepsAnErrorOnTheLine() throws IOException {
        LogRecord line = line(Level.SEVERE, "request failed");
        line.setThrown(new IllegalStateException("two\nlines"));

        JsonNode json = read(line);

        assertThat(json.path("log.level").asText()).isEqualTo("error");
        assertThat(json.path("error.type").asText()).endsWith("IllegalStateException");
        assertThat(json.path("error.message").asText()).isEqualTo("two\nlines");
        assertThat(json.path("error.stack_trace").asText()).contains("JsonLinesTest");
        assertThat(json.has("trace.id")).isFalse();
    }

    @Test
    void fillsInTheMessagesOfLibraries() throws IOException {
        LogRecord line = line(Level.WARNING, "took {0} ms");
        line.setParameters(new Object[] {7});

        assertThat(read(line).path("message").asText()).isEqualTo("took 7 ms");
    }

    private JsonNode read(LogRecord line) throws IOException {
        String text = lines.format(line);
        assertThat(text).endsWith("\n");
        assertThat(text.strip()).doesNotContain("\n");
        return new ObjectMapper().readTree(text);
    }

    private static LogRecord line(Level level, String message) {
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName("a.B");
        line.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        return line;
    }
}
