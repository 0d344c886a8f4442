package io.taskbell.local.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A part that did not start; the message ends with the last lines of its log. */
public final class PartFailedException extends RuntimeException {

    private static final int LINES = 15;

    /** A line of JSON with a stack in it may have thousands of characters. */
    private static final int WIDTH = 300;

    private static final long serialVersionUID = 1;

    PartFailedException(Part part, String what) {
        super(
                "%s %s. Its log, %s, ends:%n%s"
                        .formatted(part.name(), what, part.log(), end(part.log())));
    }

    private static String end(Path log) {
        try {
            // Whatever is no UTF-8 in it does not matter here.
            List<String> lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES))
                    .map(line -> line.substring(0, Math.min(WIDTH, line.length())))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "(unreadable)";
        }
    }
}
