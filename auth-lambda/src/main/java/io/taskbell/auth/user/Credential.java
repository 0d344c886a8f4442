package io.taskbell.auth.user;

import java.util.UUID;

/**
 * What an account is opened with.
 *
 * @param generation of the account's sessions: another one, and all that were begun before are over
 */
public record Credential(UUID userId, String passwordHash, String generation) {

    /** The same password, hashed anew. */
    public Credential rehashed(String hash) {
        return new Credential(userId, hash, generation);
    }

    /** Another password, which no session of before knows. */
    public Credential replaced(String hash) {
        return new Credential(userId, hash, newGeneration());
    }

    static String newGeneration() {
        return UUID.randomUUID().toString();
    }

    /** Never the hash: this may end up in a log line. */
    @Override
    public String toString() {
        return "Credential[" + userId + "]";
    }
}
