package io.taskbell.auth.problem;

import java.util.Locale;

/** Every problem that identity answers: the whole vocabulary. */
public enum ProblemType {
    BAD_JSON(400, "The body is not valid JSON"),
    BAD_UTF8(400, "The body is not valid UTF-8"),
    UNAUTHENTICATED(401, "Sign in first"),
    WRONG_CREDENTIALS(401, "Email or password is wrong"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method"),
    EMAIL_TAKEN(409, "The email address is already in use"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
    INVALID(422, "Some fields are not accepted"),
    UNEXPECTED(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The type as a URI, such as {@code urn:taskbell:problem:email-taken}. */
    public String uri() {
        return "urn:taskbell:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
