package io.taskbell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.taskbell.auth.SettableClock;
import io.taskbell.auth.TestKeys;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final ECKey OLD = TestKeys.key("old");
    private static final ECKey NEW = TestKeys.key("new");
    private static final TokenRealm REALM = new TokenRealm("https://taskbell.test", "taskbell");

    @TempDir Path folder;
    private Path file;
    private SigningKeys keys;
    private int changes;

    @BeforeEach
    void write() {
        file = folder.resolve("keys.json");
        TestKeys.write(file, OLD);
        keys = new SigningKeys(file);
    }

    @Test
    void signsWithTheFirstKeyAndPublishesAll() throws Exception {
        TestKeys.write(file, NEW, OLD);

        assertThat(signingKey()).isEqualTo("new");
        assertThat(publishedKeys()).containsExactly("new", "old");
        assertThat(keys.publicJson()).doesNotContain("\"d\"", OLD.getD().toString());
    }

    @Test
    void rotatesWithoutARestartOrALogout() throws Exception {
        String before = tokens().issue(UUID.randomUUID(), List.of()).value();

        change(() -> TestKeys.write(file, NEW, OLD));

        assertThat(signingKey()).isEqualTo("new");
        AccessTokenVerifier verifier = new AccessTokenVerifier(keys, REALM, new SettableClock());
        assertThat(verifier.verify(before)).isPresent();
        change(() -> TestKeys.write(file, NEW));
        assertThat(verifier.verify(before)).isEmpty();
        assertThat(publishedKeys()).containsExactly("new");
    }

    @Test
    void staysWithTheKeysItKnowsWhenTheFileGoesBad() throws Exception {
        assertThat(signingKey()).isEqualTo("old");

        change(() -> Files.writeString(file, "{\"keys\":["));
        assertThat(signingKey()).isEqualTo("old");
        Files.delete(file);
        assertThat(signingKey()).isEqualTo("old");

        change(() -> TestKeys.write(file, NEW));
        assertThat(signingKey()).isEqualTo("new");
    }

    @Test
    void readsKeysThatComeLate() throws Exception {
        Files.delete(file);
        assertThatThrownBy(keys::publicJson).isInstanceOf(UncheckedIOException.class);

        TestKeys.write(file, NEW);

        assertThat(signingKey()).isEqualTo("new");
    }

    @Test
    void refusesKeysThatAreNotFitToSign() throws Exception {
        assertRefused("no JSON");
        assertRefused("{\"keys\":[]}");
        assertRefused(new JWKSet(OLD.toPublicJWK()).toString(false));
        assertRefused(new JWKSet(List.of(OLD, OLD)).toString(false));
        assertRefused(new JWKSet(new ECKeyGenerator(Curve.P_256).generate()).toString(false));
        assertRefused(
                new JWKSet(new ECKeyGenerator(Curve.P_384).keyID("x").generate()).toString(false));
        assertRefused(
                new JWKSet(List.of(OLD, new OctetSequenceKeyGenerator(256).keyID("x").generate()))
                        .toString(false));
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> KeyRing.of(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }

    private AccessTokens tokens() {
        return new AccessTokens(keys, REALM, new SettableClock());
    }

    private String signingKey() throws Exception {
        String token = tokens().issue(UUID.randomUUID(), List.of()).value();
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private List<String> publishedKeys() throws Exception {
        return JWKSet.parse(keys.publicJson()).getKeys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }

    private interface FileChange {
        void make() throws Exception;
    }

    /** With a time of its own, however fast the test and coarse the file system are. */
    private void change(FileChange change) throws Exception {
        change.make();
        changes++;
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(changes)));
    }
}
