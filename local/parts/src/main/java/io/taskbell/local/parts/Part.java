package io.taskbell.local.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a part and how to know that it works.
 *
 * @param name unique, as in log lines and file names
 * @param command program and arguments
 * @param environment what it gets besides the few variables that every process needs
 * @param folder it runs in; made when missing
 * @param log receives all it writes, appended
 */
public record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Health health) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
