package io.taskbell.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the launcher's own log to a file: the console is for people. */
final class LauncherLog {

    private static final int BYTES = 10 * 1024 * 1024;
    private static final Logger ROOT = Logger.getLogger("");

    /** Held, or it would be collected with its level. */
    private static final Logger INSTALLER = Logger.getLogger("ch.vorburger");

    private LauncherLog() {}

    static void to(Path file) {
        System.setProperty(
                "java.util.logging.SimpleFormatter.format",
                "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n");
        try {
            var handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            for (Handler console : ROOT.getHandlers()) {
                ROOT.removeHandler(console);
            }
            ROOT.addHandler(handler);
            INSTALLER.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
