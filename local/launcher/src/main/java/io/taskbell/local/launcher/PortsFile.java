package io.taskbell.local.launcher;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * TASKBELL_HOME/run/ports.json: tells programs where everything listens and which process is which.
 */
final class PortsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Object> addresses = new LinkedHashMap<>();
    private final Map<String, Long> pids = new LinkedHashMap<>();

    PortsFile(Home home, Addresses addresses) {
        this.file = file(home);
        this.addresses.put("public", addresses.publicUrl().toString());
        this.addresses.put("mail", addresses.mailUrl().toString());
        this.addresses.put("dynamodb", addresses.dynamoDbUrl().toString());
        this.addresses.put("queue", addresses.queueUrl().toString());
        this.addresses.put("taskApi", addresses.taskApiUrl().toString());
        this.addresses.put("mariadb", addresses.mariaDb());
        pids.put("launcher", ProcessHandle.current().pid());
    }

    /** What a killed launcher left behind: it tells of a Taskbell that is ready. */
    static void deleteStale(Home home) {
        delete(file(home));
    }

    private static Path file(Home home) {
        return home.run().resolve("ports.json");
    }

    synchronized void started(String part, long pid, boolean allReady) {
        pids.put(part, pid);
        write(allReady);
    }

    /** Whole or not at all: a reader never sees half a file. */
    synchronized void write(boolean allReady) {
        var content = new LinkedHashMap<>(addresses);
        content.put("pids", pids);
        content.put("ready", allReady);
        try {
            Path unfinished = file.resolveSibling("ports.json.tmp");
            JSON.writeValue(unfinished.toFile(), content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void delete() {
        delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
