package io.taskbell.e2e.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Resident memory of one part, its child processes included.
 *
 * @param part its name in {@code run/ports.json}
 * @param rss kibibytes; pages shared between processes count in each
 * @param pss kibibytes; shared pages count once, in parts; 0 where the system does not tell
 */
public record Memory(String part, long rss, long pss) {

    /** Part by part, the sum last. */
    public static List<Memory> of(Map<String, Long> pids) {
        List<Memory> all = new ArrayList<>();
        pids.forEach((part, pid) -> all.add(of(part, pid)));
        all.add(
                new Memory(
                        "sum",
                        all.stream().mapToLong(Memory::rss).sum(),
                        all.stream().mapToLong(Memory::pss).sum()));
        return all;
    }

    private static Memory of(String part, long pid) {
        // The launcher's children are parts of their own.
        long[] family =
                part.equals(Part.LAUNCHER.wireName())
                        ? new long[] {pid}
                        : LongStream.concat(LongStream.of(pid), descendants(pid)).toArray();
        return new Memory(
                part,
                LongStream.of(family).map(Memory::rss).sum(),
                LongStream.of(family).map(one -> kibibytes(one, "smaps_rollup", "Pss:")).sum());
    }

    private static LongStream descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
    }

    private static long rss(long pid) {
        return Files.isDirectory(Path.of("/proc/self"))
                ? kibibytes(pid, "status", "VmRSS:")
                : rssByPs(pid);
    }

    private static long kibibytes(long pid, String file, String label) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/" + file)).stream()
                    .filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long rssByPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String answer =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.isBlank() ? 0 : Long.parseLong(answer.strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
