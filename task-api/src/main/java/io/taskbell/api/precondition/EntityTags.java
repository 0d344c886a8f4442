package io.taskbell.api.precondition;

import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of an If-Match or If-None-Match header, by <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, 13.1</a>.
 *
 * @param any the header was {@code *}: whatever there is
 */
public record EntityTags(boolean any, List<Tag> tags) {
    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,[\\s,]*|$)");

    /** A weak tag says "much the same"; it never permits a write. */
    record Tag(boolean weak, String value) {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The condition of a write: it must be there. */
    public static EntityTags ifMatch(List<String> headers) {
        if (headers.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of what you saw as If-Match, so that no change is lost.");
        }
        return parse(headers);
    }

    /** The condition of a read: it may be there. */
    public static EntityTags ifNoneMatch(List<String> headers) {
        return headers.isEmpty() ? new EntityTags(false, List.of()) : parse(headers);
    }

    private static EntityTags parse(List<String> headers) {
        String header = String.join(",", headers).strip();
        if (header.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && tag.find()) {
            tags.add(new Tag(tag.group(1) != null, tag.group(2)));
            end = tag.end();
        }
        if (tags.isEmpty() || end < header.length()) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "An entity tag stands in quotes, such as \"7\".");
        }
        return new EntityTags(false, List.copyOf(tags));
    }

    /** For If-Match: may what stands at this version be written? */
    public boolean permit(long version) {
        return any || tags.contains(new Tag(false, Long.toString(version)));
    }

    /** For If-None-Match: has the caller seen this version? Weak tags count as well. */
    public boolean seen(long version) {
        String value = Long.toString(version);
        return any || tags.stream().anyMatch(tag -> tag.value().equals(value));
    }
}
