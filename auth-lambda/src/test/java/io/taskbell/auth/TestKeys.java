package io.taskbell.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keys as the laptop edition and operators make them. */
public final class TestKeys {
    private TestKeys() {}

    public static ECKey key(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path write(Path file, ECKey... keys) {
        try {
            return Files.writeString(file, new JWKSet(List.<JWK>of(keys)).toString(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
