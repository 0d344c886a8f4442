package io.taskbell.local.parts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a folder of JSON files that Terraform reads too: one definition each, named as its file.
 */
final class Definitions {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Definitions() {}

    static <T> Map<String, T> read(Path folder, Class<T> type) {
        var definitions = new TreeMap<String, T>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                definitions.put(name, JSON.readValue(file.toFile(), type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the definitions in " + folder, e);
        }
        return definitions;
    }
}
