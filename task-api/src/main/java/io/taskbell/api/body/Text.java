package io.taskbell.api.body;

/** What may stand in a text that people write. */
final class Text {
    private Text() {}

    /** Lengths are in code points: an emoji or a Hangul syllable counts one. */
    static String checked(String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (length < min) {
            throw new WrongValueException("must have at least " + min + " character" + s(min));
        }
        if (length > max) {
            throw new WrongValueException("must have at most " + max + " characters");
        }
        if (min > 0 && text.isBlank()) {
            throw new WrongValueException("must not be blank");
        }
        if (text.codePoints().anyMatch(Text::isControl)) {
            throw new WrongValueException("must not hold control characters");
        }
        if (text.codePoints().anyMatch(Text::isLoneSurrogate)) {
            throw new WrongValueException("must be well-formed Unicode");
        }
        return text;
    }

    /** A name from outside, safe to repeat in an answer. */
    static String echo(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .limit(60)
                .map(c -> isLoneSurrogate(c) || Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n';
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String s(int count) {
        return count == 1 ? "" : "s";
    }
}
