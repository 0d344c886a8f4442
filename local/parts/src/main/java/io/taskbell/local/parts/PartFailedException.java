package io.taskbell.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part that did not start; the message ends with the last lines of its log. */
public final class PartFailedException extends RuntimeException {

    private static final int LINES = 15;

    private static final long serialVersionUID = 1;

    PartFailedException(Part part, String what) {
        super(
                "%s %s. Its log, %s, ends:%n%s"
                        .formatted(part.name(), what, part.log(), end(part.log())));
    }

    private static String end(Path log) {
        try {
            // A log may hold bytes of any kind; Latin-1 reads them all.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(unreadable)";
        }
    }
}
