package io.taskbell.notifier.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/** Free text made safe for a header: nothing in it can end the header or outgrow a line. */
final class HeaderText {
    /** A line of a mail ends at 998 octets; a word this short always folds below 78. */
    private static final int LONGEST_WORD = 60;

    /** Controls, line and paragraph separators, and halves of surrogate pairs. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private static final Pattern QUOTED = Pattern.compile("[\"\\\\]");

    private HeaderText() {}

    /** On one line, without control characters. */
    static String clean(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * As RFC 2047 wants it: plain where it is short ASCII, else encoded words of at most 75 octets.
     *
     * @param used octets that stand before it on its line
     */
    static String encode(String text, int used) {
        String clean = clean(text);
        return isPlain(clean, used)
                ? clean
                : EncoderUtil.encodeEncodedWord(clean, Usage.TEXT_TOKEN, used);
    }

    /**
     * A name and what it names in angle brackets, as in {@code "Kim, Minjun" <kim@example.com>}.
     *
     * @param used octets that stand before it on its line
     */
    static String named(String name, String named, int used) {
        String clean = clean(name);
        if (clean.isEmpty()) {
            return "<" + named + ">";
        }
        String phrase =
                isPlain(clean, used)
                        ? '"' + QUOTED.matcher(clean).replaceAll("\\\\$0") + '"'
                        : EncoderUtil.encodeEncodedWord(clean, Usage.WORD_ENTITY, used);
        return phrase + " <" + named + ">";
    }

    private static boolean isPlain(String clean, int used) {
        return !EncoderUtil.hasToBeEncoded(clean, used)
                && !clean.contains("=?")
                && Arrays.stream(clean.split(" ", -1))
                        .allMatch(word -> word.length() <= LONGEST_WORD);
    }
}
