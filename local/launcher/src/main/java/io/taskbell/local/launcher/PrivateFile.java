package io.taskbell.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file that only its owner may read, made once with what nobody else knows. */
record PrivateFile(Path file) {

    /** Complete or not there at all, also when this is interrupted. */
    String readOrMake(Supplier<String> secret) {
        try {
            if (!Files.exists(file)) {
                Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
                Files.deleteIfExists(unfinished);
                Files.createFile(
                        unfinished,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, secret.get());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
