package io.taskbell.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipFile;

/** A function's zip, unpacked as Lambda does, into a folder that is named after what is in it. */
record FunctionCode(Path zip, Path folder) {

    /**
     * @return the folder that holds lib/
     */
    Path unpacked() {
        try {
            Path target = folder.resolve(stamp());
            if (!Files.exists(target)) {
                deleteAll(folder);
                Path unfinished = folder.resolve("unfinished");
                unpackTo(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + zip + " to " + folder, e);
        }
    }

    private String stamp() throws IOException {
        return "%x-%x".formatted(Files.getLastModifiedTime(zip).toMillis(), Files.size(zip));
    }

    private void unpackTo(Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : archive.stream().filter(it -> !it.isDirectory()).toList()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry leaves the folder: " + entry.getName());
                }
                Files.createDirectories(file.resolveSibling("."));
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
