package io.taskbell.local.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * @param queue the target: the file's name without .json
 * @param pattern an EventBridge event pattern
 */
record Rule(String queue, String pattern) {
    static List<Rule> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Rule::read)
                    .toList();
        }
    }

    private static Rule read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new Rule(name.substring(0, name.length() - 5), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("rule cannot be read: " + file, e);
        }
    }
}
