package io.taskbell.notifier.template;

import io.quarkus.qute.ValueResolver;
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

    /**
     * What templates may ask of a line. Named one by one: without reflection a mail is written
     * sooner after a cold start.
     */
    static ValueResolver resolver() {
        return ValueResolver.builder()
                .applyToBaseClass(ChangeLine.class)
                .resolveSync(
                        context -> ((ChangeLine) context.getBase()).property(context.getName()))
                .build();
    }

    private Object property(String name) {
        return switch (name) {
            case "label" -> label;
            case "old" -> oldValue == null ? "" : oldValue;
            case "new" -> newValue;
            case "oldOnOneLine" -> oldValue == null ? "" : onOneLine(oldValue);
            case "newOnOneLine" -> onOneLine(newValue);
            default -> throw new IllegalArgumentException("a change has no " + name);
        };
    }

    /**
     * Right-to-left text is set apart, or it would swap places with what stands around the arrow.
     */
    private static String onOneLine(String value) {
        String line = LINE_END.matcher(value).replaceAll(" ↵ ");
        char[] characters = line.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length)
                ? "\u2068" + line + "\u2069"
                : line;
    }
}
