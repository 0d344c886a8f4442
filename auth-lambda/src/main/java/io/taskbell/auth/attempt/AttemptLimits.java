package io.taskbell.auth.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.table.Meanwhile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Slows down who guesses passwords or makes accounts by the dozen. An attempt is counted before it
 * is made and taken back when it succeeds: however many are made at once, no more than the limit
 * fail.
 *
 * <p>Before: [io.taskbell.auth.signin.PasswordCheck], [io.taskbell.auth.user.SignUp]. After: {@link
 * DynamoDbAttempts}.
 */
public final class AttemptLimits {
    private final DynamoDbAttempts attempts;
    private final Limits limits;

    public AttemptLimits(DynamoDbAttempts attempts, Limits limits) {
        this.attempts = attempts;
        this.limits = limits;
    }

    /** A password that is about to be compared. */
    public record Guess(String account, DynamoDbAttempts.Counted atAddress) {}

    /**
     * Counts a guess as a failure. First of its address: who is stopped there cannot lock the
     * accounts of others.
     *
     * @param emailKey whether or not anybody has it
     * @throws Problem if there were too many
     */
    public Guess guess(String emailKey, SourceAddress from) {
        // Hashed, since people take this field for the other one.
        String account = "account#" + hash(emailKey);
        DynamoDbAttempts.Counted atAddress =
                attempts.count("address#" + from.network(), limits.failuresPerAddress());
        attempts.count(account, limits.failuresPerAccount());
        return new Guess(account, atAddress);
    }

    /** It was right: the account starts afresh, the address has this one back. */
    public void succeeded(Guess guess) {
        Meanwhile<Boolean> forgetting = Meanwhile.run(() -> attempts.forget(guess.account()));
        try (forgetting) {
            attempts.takeBack(guess.atAddress());
        }
    }

    /**
     * Counts a sign-up, also one that is then refused: those tell which addresses have an account.
     *
     * @throws Problem if there were too many
     */
    public void signUp(SourceAddress from) {
        attempts.count("signup#" + from.network(), limits.signUpsPerAddress());
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
