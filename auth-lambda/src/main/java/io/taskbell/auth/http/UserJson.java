package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.user.User;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A person as their own client sees them. */
final class UserJson {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private UserJson() {}

    static ObjectNode of(User user) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("userId", user.userId().toString())
                .put("email", user.email().address())
                .put("name", user.name().text())
                .put("language", user.language().code())
                .put("timeZone", user.timeZone().getId())
                .put("createdAt", MILLIS.format(user.createdAt()));
    }
}
