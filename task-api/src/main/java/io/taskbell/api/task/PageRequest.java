package io.taskbell.api.task;

import io.taskbell.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many tasks at most
 * @param after the last task of the page before; null for the first page
 */
record PageRequest(int limit, @Nullable UUID after) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int CURSOR_LENGTH = 22;

    static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit(limit),
                cursor == null ? null : after(cursor));
    }

    static String cursorAfter(UUID taskId) {
        byte[] bytes =
                ByteBuffer.allocate(16)
                        .putLong(taskId.getMostSignificantBits())
                        .putLong(taskId.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int limit(String text) {
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + MOST);
        }
        return limit;
    }

    private static UUID after(String cursor) {
        try {
            if (cursor.length() == CURSOR_LENGTH) {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            // Not base64: refused below.
        }
        throw ProblemException.invalid("cursor", "must be the nextCursor of an earlier answer");
    }
}
