package io.taskbell.local.front;

import java.util.regex.Pattern;

/** Where a path leads; API Gateway's routes in Terraform are the same. */
enum Route {
    /** Anybody: the auth function. */
    AUTH("ANY /api/auth/{proxy+}"),
    /** With a token: the auth function. */
    ME("ANY /api/me"),
    /** With a token: task-api. */
    TASK_API("ANY /api/{proxy+}"),
    PAGE(""),
    NONE("");

    /** What one part may read as another place than the next part does. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "(?i)(^|/)(\\.|%2e){1,2}(/|$)|//|\\\\|%2f|%5c|%00|[\\x00-\\x20\\x7f]|^[^/]|^$");

    private final String key;

    Route(String key) {
        this.key = key;
    }

    /** API Gateway's name for it. */
    String key() {
        return key;
    }

    static boolean isPlain(String path) {
        return !AMBIGUOUS.matcher(path).find();
    }

    static Route of(String path) {
        if (path.startsWith("/api/auth/")) {
            return AUTH;
        } else if (path.equals("/api/me") || path.startsWith("/api/me/")) {
            return ME;
        } else if (path.equals("/api") || path.equals("/api/") || path.equals("/api/auth")) {
            return NONE;
        }
        return path.startsWith("/api/") ? TASK_API : PAGE;
    }
}
