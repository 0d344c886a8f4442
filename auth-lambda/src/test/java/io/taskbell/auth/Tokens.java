package io.taskbell.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.taskbell.auth.token.TokenRealm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tokens made by hand: good ones, and as an attacker would bend them. */
final class Tokens {
    static final TokenRealm REALM = new TokenRealm("https://taskbell.test", "taskbell");
    static final UUID USER = UUID.fromString("01940000-0000-7000-8000-0000000000b1");
    static final ECKey OURS = TestKeys.key("ours");
    static final ECKey RETIRING = TestKeys.key("retiring");

    private Tokens() {}

    static Date at(long secondsFromNow) {
        return Date.from(new SettableClock().instant().plusSeconds(secondsFromNow));
    }

    static JWTClaimsSet good() {
        return with(c -> {});
    }

    static JWTClaimsSet with(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(REALM.issuer())
                        .audience(REALM.audience())
                        .subject(USER.toString())
                        .issueTime(at(0))
                        .expirationTime(at(900))
                        .claim("groups", List.of());
        change.accept(claims);
        return claims.build();
    }

    static JWSHeader.Builder header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(kid);
    }

    static String signed(ECKey key, String kid, JWTClaimsSet claims) throws JOSEException {
        return sign(new ECDSASigner(key), header(kid).build(), claims);
    }

    static String signed(ECKey key, JWSHeader header) throws JOSEException {
        return sign(new ECDSASigner(key), header, good());
    }

    static String hmac(byte[] secret) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("ours")
                        .build();
        return sign(new MACSigner(secret), header, good());
    }

    private static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    static String signedText(String claims) throws JOSEException {
        var jws = new JWSObject(header("ours").build(), new Payload(claims));
        jws.sign(new ECDSASigner(OURS));
        return jws.serialize();
    }

    static byte[] publicJson() {
        return OURS.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] publicDer() throws JOSEException {
        return OURS.toECPublicKey().getEncoded();
    }

    static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
