package io.taskbell.e2e.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How {@code bin/run} is called: never building, in a process group of its own. */
public final class Launch {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path home;
    private final Path output;

    public Launch(Path home) {
        this.home = home;
        this.output =
                home.resolveSibling(home.getFileName() + "-" + COUNT.incrementAndGet() + ".out");
    }

    /**
     * @param port the public port; 0 for a free one
     * @param mailPort the mailbox's port; 0 for a free one
     */
    public Process start(int port, int mailPort) {
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().put("TASKBELL_HOME", home.toString());
            builder.environment().put("TASKBELL_PORT", Integer.toString(port));
            builder.environment().put("TASKBELL_MAIL_PORT", Integer.toString(mailPort));
            builder.environment().put("TASKBELL_NO_BUILD", "1");
            return builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("bin/run cannot be started", e);
        }
    }

    /** Everything printed by the last start. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(nothing was printed)";
        }
    }

    /** SIGINT to the whole group where there is one, else to the launcher. */
    void interrupt(Process child, long launcher) {
        Processes.signal("INT", hasGroups() ? -child.pid() : launcher);
    }

    /**
     * A test run in the background ignores SIGINT and its children inherit that: {@code env} undoes
     * it. {@code setsid} makes the group that a terminal would have made.
     */
    private static List<String> command() {
        List<String> words = new ArrayList<>();
        if (hasGroups()) {
            words.addAll(List.of("setsid", "env", "--default-signal=INT"));
        }
        words.add(Stack.root().resolve("bin/run").toString());
        return words;
    }

    private static boolean hasGroups() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"));
    }
}
