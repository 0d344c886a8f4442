package io.taskbell.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The start of the command line of a part that runs on Java: small and quick to start. */
public final class JavaCommand {

    private static final int YOUNG_MEGABYTES = 10;
    private static final int WARNS_OF_UNSAFE = 24;

    private JavaCommand() {}

    /**
     * @param heapMegabytes the most it may use
     */
    public static List<String> start(int heapMegabytes, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        // A young generation of a third of the heap would be touched, and kept, in full.
        command.add("-Xmn%dm".formatted(Math.max(YOUNG_MEGABYTES, heapMegabytes / 10)));
        // Many small JVMs on one laptop: no collector threads, no second compiler.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-Xshare:auto");
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(options));
        return command;
    }
}
