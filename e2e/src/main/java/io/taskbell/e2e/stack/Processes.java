package io.taskbell.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Other processes of this machine: whether they live, and signals to them. */
public final class Processes {
    private Processes() {}

    /** A process that has ended but was not yet collected by its parent is not alive. */
    public static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie(pid);
    }

    /**
     * @param signal its name without SIG, such as {@code STOP}
     * @param target a process id, or a negative process group id
     */
    public static void signal(String signal, long target) {
        run("kill -s " + signal + " -- " + target);
    }

    /** In no hurry for an answer: the process may be gone before this returns. */
    public static void kill(long pid) {
        signal("KILL", pid);
    }

    private static void run(String command) {
        try {
            new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name before the state may hold blanks and brackets of its own.
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFileOrNoProc) {
            return false;
        }
    }
}
