package io.taskbell.local.pipe;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.local.disk.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How far the pipe has come, kept in a file. */
final class Checkpoint {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    Checkpoint(Path file) {
        this.file = file;
    }

    /**
     * @param streamArn a table that is made anew has a new stream; empty before the first start
     * @param shards by shard id
     */
    record Progress(String streamArn, Map<String, Position> shards) {}

    /**
     * @param sequenceNumber of the last record that was delivered; empty when none was yet
     * @param closed read to its end: nothing more will come
     */
    record Position(String sequenceNumber, boolean closed) {
        static final Position START = new Position("", false);
    }

    Progress read() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(file.toFile(), Progress.class)
                    : new Progress("", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint cannot be read: " + file, e);
        }
    }

    void write(Progress progress) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            DurableFile.write(file, JSON.writeValueAsBytes(progress));
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint cannot be written: " + file, e);
        }
    }
}
