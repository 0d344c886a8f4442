package io.taskbell.auth.text;

import io.taskbell.auth.problem.InvalidValueException;
import java.text.Normalizer;

/** Text in Unicode's composed form (NFC), so that the same characters are the same text. */
public final class Nfc {
    /**
     * No character decomposes into more code points than that: https://unicode.org/reports/tr15/
     */
    private static final int MOST_COMPOSED_INTO_ONE = 4;

    private Nfc() {}

    /**
     * The composed text.
     *
     * @param min the least code points of the composed text
     * @param max the most code points of the composed text
     * @throws InvalidValueException if the length is out of bounds or a surrogate stands alone
     */
    public static String of(String raw, int min, int max) {
        String bounds = "must have %d to %d characters".formatted(min, max);
        // Told from the raw length first: normalizing a long run of accents takes quadratic time.
        if (raw.codePointCount(0, raw.length()) > MOST_COMPOSED_INTO_ONE * max) {
            throw new InvalidValueException(bounds);
        }
        if (raw.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidValueException("must not hold half a character");
        }
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < min || length > max) {
            throw new InvalidValueException(bounds);
        }
        return composed;
    }
}
