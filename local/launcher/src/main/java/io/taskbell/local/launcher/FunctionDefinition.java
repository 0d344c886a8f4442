package io.taskbell.local.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file of terraform/functions.
 *
 * @param handler class::method
 * @param memoryMegabytes on AWS; the laptop's process is smaller
 * @param queue whose messages it gets, or null
 * @param batchSize how many of them at most in one invocation; 0 without a queue
 */
record FunctionDefinition(
        String handler,
        int timeoutSeconds,
        int memoryMegabytes,
        @Nullable String queue,
        int batchSize) {

    private static final JsonMapper JSON = new JsonMapper();

    static FunctionDefinition read(Path root, String function) {
        Path file = root.resolve("terraform/functions/" + function + ".json");
        try {
            return JSON.readValue(file.toFile(), FunctionDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
