package io.taskbell.local.launcher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Made at the first start, kept in TASKBELL_HOME/keys.
 *
 * @param signingKeysFile the private keys that tokens are signed with (JWKS)
 * @param databasePassword of the database's one user
 */
record Secrets(Path signingKeysFile, String databasePassword) {

    private static final int PASSWORD_BYTES = 24;

    static Secrets of(Home home) {
        Path keys = home.keys().resolve("signing-keys.json");
        new PrivateFile(keys).readOrMake(Secrets::newSigningKeys);
        Path password = home.keys().resolve("database-password");
        return new Secrets(keys, new PrivateFile(password).readOrMake(Secrets::newPassword));
    }

    private static String newSigningKeys() {
        try {
            var key =
                    new ECKeyGenerator(Curve.P_256)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[signingKeysFile=" + signingKeysFile + "]";
    }
}
