package io.taskbell.e2e;

import io.taskbell.e2e.client.Names;
import io.taskbell.e2e.client.Task;
import java.util.Map;

/** A route that takes a body, and the field of it that is spoilt. */
enum BadInputRoute {
    SIGN_UP("POST", "name"),
    LOGIN("POST", "email"),
    CREATE_PROJECT("POST", "name"),
    ADD_MEMBER("POST", "email"),
    CREATE_TASK("POST", "title"),
    PATCH_TASK("PATCH", "title");

    private static final int BEYOND_EVERY_BOUND = 400;

    final String method;
    final String field;

    BadInputRoute(String method, String field) {
        this.method = method;
        this.field = field;
    }

    boolean needsToken() {
        return this != SIGN_UP && this != LOGIN;
    }

    String path(Team team, Task task) {
        return switch (this) {
            case SIGN_UP -> "/api/auth/signup";
            case LOGIN -> "/api/auth/login";
            case CREATE_PROJECT -> "/api/projects";
            case ADD_MEMBER -> team.project().path() + "/members";
            case CREATE_TASK -> team.project().path() + "/tasks";
            case PATCH_TASK -> task.path();
        };
    }

    /** A body that would be taken. */
    Map<String, Object> good(Team team) {
        return switch (this) {
            case SIGN_UP ->
                    Map.of(
                            "email", Names.fresh("bad") + "@example.com",
                            "password", "long enough 12345",
                            "name", "Bad Input");
            case LOGIN -> Map.of("email", team.boss().email(), "password", team.boss().password());
            case CREATE_PROJECT -> Map.of("key", Names.projectKey(), "name", "Never made");
            case ADD_MEMBER -> Map.of("email", team.worker().email(), "role", "MEMBER");
            case CREATE_TASK, PATCH_TASK -> Map.of("title", "Never made");
        };
    }

    String tooLong() {
        String many = "가".repeat(BEYOND_EVERY_BOUND);
        return field.equals("email") ? "a".repeat(BEYOND_EVERY_BOUND) + "@example.com" : many;
    }
}
