package io.taskbell.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;

/**
 * Takes one step of replacing the signing key in its file, for operators: see
 * docs/how-to/rotate-keys.md. Functions that run read the file again by themselves.
 */
public final class RotateKeys {

    /** In this order, with a wait between them. */
    public enum Step {
        /** A new key is published beside the one that signs. */
        ANNOUNCE(1),
        /** The new key signs, the old one is still believed. */
        USE(2),
        /** The key that does not sign goes. */
        RETIRE(2);

        private final int keysBefore;

        Step(int keysBefore) {
            this.keysBefore = keysBefore;
        }
    }

    private final Path file;

    public RotateKeys(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Run as {@code RotateKeys <file> announce|use|retire}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: RotateKeys <file> announce|use|retire");
        }
        new RotateKeys(Path.of(arguments[0]))
                .take(Step.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
    }

    /**
     * Writes the file anew.
     *
     * @throws IllegalStateException if it is not this step's turn; then the file stays as it is
     */
    public void take(Step step) throws IOException {
        List<JWK> keys = read();
        if (keys.size() != step.keysBefore) {
            throw new IllegalStateException(
                    "%s needs %d keys in the file, there are %d"
                            .formatted(step, step.keysBefore, keys.size()));
        }
        write(
                switch (step) {
                    case ANNOUNCE -> List.of(keys.getFirst(), newKey());
                    case USE -> keys.reversed();
                    case RETIRE -> List.of(keys.getFirst());
                });
    }

    private List<JWK> read() throws IOException {
        try {
            return JWKSet.parse(Files.readString(file)).getKeys();
        } catch (ParseException e) {
            // Without the cause: its message may quote the file, which holds private keys.
            throw new IllegalStateException("not a key set: " + file);
        }
    }

    /** All at once, and never readable for others: a temporary file is its owner's alone. */
    private void write(List<JWK> keys) throws IOException {
        String json = new JWKSet(keys).toString(false);
        KeyRing.of(json);
        Path fresh = Files.createTempFile(file.getParent(), "signing-keys", ".new");
        Files.writeString(fresh, json);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JWK newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
