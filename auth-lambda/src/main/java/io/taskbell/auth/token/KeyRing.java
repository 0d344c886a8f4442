package io.taskbell.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys at one time: the first signs, all verify.
 *
 * @param verifiers by key id
 * @param publicJson the public parts as a JSON Web Key Set
 */
record KeyRing(Signer signer, Map<String, JWSVerifier> verifiers, String publicJson) {

    record Signer(String kid, JWSSigner signer) {}

    /**
     * @param json a JSON Web Key Set of EC P-256 keys, each with its own id, the first one private
     * @throws IllegalArgumentException if it is anything else
     */
    static KeyRing of(String json) {
        try {
            List<ECKey> keys = new ArrayList<>();
            Map<String, JWSVerifier> verifiers = new HashMap<>();
            for (JWK jwk : JWKSet.parse(json).getKeys()) {
                ECKey key = checked(jwk);
                keys.add(key);
                if (verifiers.put(key.getKeyID(), new ECDSAVerifier(key)) != null) {
                    throw new IllegalArgumentException("two keys with the id " + key.getKeyID());
                }
            }
            if (keys.isEmpty() || !keys.getFirst().isPrivate()) {
                throw new IllegalArgumentException("the first key must be a private one");
            }
            ECKey first = keys.getFirst();
            return new KeyRing(
                    new Signer(first.getKeyID(), new ECDSASigner(first)),
                    Map.copyOf(verifiers),
                    publicJson(keys));
        } catch (ParseException | JOSEException e) {
            // Without the cause: its message may quote the file, which holds private keys.
            throw new IllegalArgumentException("not a key set");
        }
    }

    private static ECKey checked(JWK jwk) {
        if (jwk instanceof ECKey key
                && Curve.P_256.equals(key.getCurve())
                && key.getKeyID() != null) {
            return key;
        }
        throw new IllegalArgumentException("a key is not EC P-256 with an id");
    }

    private static String publicJson(List<ECKey> keys) {
        List<JWK> published = new ArrayList<>();
        for (ECKey key : keys) {
            published.add(
                    new ECKey.Builder(key.toPublicJWK())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .build());
        }
        return new JWKSet(published).toString(true);
    }
}
