package io.taskbell.auth.problem;

import java.util.Locale;

/**
 * Every problem that identity answers: the whole vocabulary. What other components answer too has
 * the same name and title there.
 */
public enum ProblemType {
    BAD_JSON(400, "The body is not JSON"),
    BAD_UTF8(400, "The body is not UTF-8"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    WRONG_CREDENTIALS(401, "Email or password is wrong"),
    SESSION_OVER(401, "The session is over"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    EMAIL_TAKEN(409, "The email address is already in use"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not known here"),
    INVALID(422, "A field has a value it cannot have"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
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
