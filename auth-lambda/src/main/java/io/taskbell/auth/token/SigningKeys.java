package io.taskbell.auth.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys in their file, read again when it changes: rotation needs no restart. A file that went
 * bad leaves the keys that were read last in use.
 */
public final class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());

    private final Path file;
    private @Nullable KeyRing ring;
    private @Nullable Stamp readAt;

    private record Stamp(FileTime modified, long size) {}

    public SigningKeys(Path file) {
        this.file = file;
    }

    /** The public parts of all keys as a JSON Web Key Set. */
    public String publicJson() {
        return current().publicJson();
    }

    /**
     * @throws RuntimeException if no keys could ever be read
     */
    synchronized KeyRing current() {
        KeyRing known = ring;
        try {
            Stamp stamp = stamp();
            if (known == null || !stamp.equals(readAt)) {
                readAt = stamp;
                known = KeyRing.of(Files.readString(file));
                ring = known;
                LOG.log(Level.INFO, "signing keys read", Map.of("keys", known.verifiers().size()));
            }
        } catch (IOException | IllegalArgumentException e) {
            if (known == null) {
                throw e instanceof IOException io
                        ? new UncheckedIOException(io)
                        : new IllegalStateException("the signing keys are not usable", e);
            }
            LOG.log(Level.SEVERE, "signing keys not usable, staying with the ones known", e);
        }
        return known;
    }

    private Stamp stamp() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(now.lastModifiedTime(), now.size());
    }
}
