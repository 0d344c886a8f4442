package io.taskbell.notifier.template;

import java.text.Bidi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One changed field as the mail shows it.
 *
 * @param label the field's name
 * @param oldValue null where only the new value is shown
 */
record ChangeLine(String label, @Nullable String oldValue, String newValue) {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** The old value on one line, for plain text. */
    @Nullable String oldText() {
        return oldValue == null ? null : onOneLine(oldValue);
    }

    String newText() {
        return onOneLine(newValue);
    }

    /** The old value for HTML; the template escapes it. */
    @Nullable String oldHtml() {
        return oldValue;
    }

    String newHtml() {
        return newValue;
    }

    /** Right-to-left text is set apart, or it would swap places with what stands around the arrow. */
    private static String onOneLine(String value) {
        String line = LINE_END.matcher(value).replaceAll(" ↵ ");
        char[] characters = line.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length)
                ? "\u2068" + line + "\u2069"
                : line;
    }
}
