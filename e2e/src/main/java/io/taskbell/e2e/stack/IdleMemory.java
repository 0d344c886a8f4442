package io.taskbell.e2e.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints the resident memory of a running stack, part by part: {@code IdleMemory <home>}. */
public final class IdleMemory {
    private static final double BOUND_GB = 1.2;
    private static final double KIB_PER_GB = 1_000_000_000 / 1024.0;

    private IdleMemory() {}

    public static void main(String[] arguments) {
        Path home =
                arguments.length > 0
                        ? Path.of(arguments[0])
                        : Path.of(System.getProperty("user.home"), ".taskbell");
        System.out.print(table(Stack.at(home).ports()));
    }

    public static String table(Ports ports) {
        Map<String, Long> pids = Objects.requireNonNull(ports.pids(), "pids");
        List<Memory> all = Memory.of(pids);
        StringBuilder text = new StringBuilder("%-12s %9s %9s%n".formatted("part", "RSS", "PSS"));
        for (Memory one : all) {
            text.append(
                    "%-12s %6d MB %6d MB%n"
                            .formatted(one.part(), megabytes(one.rss()), megabytes(one.pss())));
        }
        return text.append("bound: %.1f GB (RSS %.2f GB)%n".formatted(BOUND_GB, rss(all)))
                .toString();
    }

    private static double rss(List<Memory> all) {
        return all.getLast().rss() / KIB_PER_GB;
    }

    private static long megabytes(long kibibytes) {
        return kibibytes * 1024 / 1_000_000;
    }
}
