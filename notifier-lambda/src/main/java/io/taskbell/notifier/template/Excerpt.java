package io.taskbell.notifier.template;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long text worth a mail: a task's contents may hold 20 000 characters. Of two texts,
 * the part from shortly before the first difference.
 */
record Excerpt(@Nullable String from, @Nullable String to) {
    /** In code points; every field but the contents is shorter. */
    static final int LONGEST = 300;

    private static final int BEFORE_DIFFERENCE = 40;
    private static final String ELLIPSIS = "…";

    static Excerpt of(@Nullable String from, @Nullable String to) {
        int start = 0;
        if (from != null && to != null && (isLong(from) || isLong(to))) {
            start = Math.max(0, firstDifference(from, to) - BEFORE_DIFFERENCE);
        }
        return new Excerpt(cut(from, start), cut(to, start));
    }

    static String of(String text) {
        return cutAt(text, 0);
    }

    private static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    /** In code points. */
    private static int firstDifference(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        int at = Arrays.mismatch(left, right);
        return Math.max(0, at);
    }

    private static @Nullable String cut(@Nullable String text, int start) {
        return text == null ? null : cutAt(text, start);
    }

    private static String cutAt(String text, int start) {
        int[] points = text.codePoints().toArray();
        int from = Math.min(start, points.length);
        int length = Math.min(LONGEST, points.length - from);
        String part = new String(points, from, length);
        return (from > 0 ? ELLIPSIS : "") + part + (from + length < points.length ? ELLIPSIS : "");
    }
}
