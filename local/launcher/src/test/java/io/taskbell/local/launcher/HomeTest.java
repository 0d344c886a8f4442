package io.taskbell.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir Path folder;

    @Test
    void belongsToOneLauncherAtATime() throws Exception {
        Path home = folder.resolve("home");
        Home.lock(home);

        assertThatThrownBy(() -> Home.lock(home))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "Taskbell already runs with TASKBELL_HOME %s: end it, or set another one."
                                .formatted(home));
    }

    @Test
    void saysThatItCannotBeWrittenTo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.lock(file.resolve("home")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("TASKBELL_HOME " + file.resolve("home"))
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void keepsItsSecretsToItsOwnerAndForGood() throws Exception {
        Home home = Home.lock(folder.resolve("home"));

        Secrets first = Secrets.of(home);
        String keys = Files.readString(first.signingKeysFile());
        Secrets second = Secrets.of(home);

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(second.signingKeysFile())).isEqualTo(keys);
        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(first.signingKeysFile())).isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(first.databasePassword());
    }

    @Test
    void makesASigningKeyNamedByItsThumbprint() throws Exception {
        Secrets secrets = Secrets.of(Home.lock(folder.resolve("home")));

        JWKSet keys = JWKSet.load(secrets.signingKeysFile().toFile());

        ECKey key = keys.getKeys().getFirst().toECKey();
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getCurve()).isEqualTo(Curve.P_256);
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
