package io.taskbell.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** TASKBELL_HOME: all that stays between two starts. One launcher at a time, its owner only. */
record Home(Path folder) {

    /** A channel that nobody refers to is closed, which gives its lock back. */
    private static final Queue<FileChannel> LOCKS = new ConcurrentLinkedQueue<>();

    /**
     * Makes the folders and takes the lock, which the system gives back when this process ends,
     * however it ends.
     */
    static Home lock(Path folder) throws CannotStartException {
        var home = new Home(folder);
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            for (Path part : new Path[] {home.run(), home.logs(), home.keys()}) {
                Files.createDirectories(part);
            }
            if (!isLocked(folder.resolve("lock"))) {
                throw new CannotStartException(
                        "Taskbell already runs with %s %s: end it, or set another one."
                                .formatted(Settings.HOME, folder));
            }
            return home;
        } catch (IOException e) {
            throw new CannotStartException(
                    "%s %s cannot be written to (%s)."
                            .formatted(Settings.HOME, folder, e.getMessage()),
                    e);
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        LOCKS.add(channel);
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path run() {
        return folder.resolve("run");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path data(String part) {
        return folder.resolve("data").resolve(part);
    }
}
