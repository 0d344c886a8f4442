package io.taskbell.api.problem;

import java.util.Locale;

/** Every problem this service knows to tell. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be understood"),
    BAD_JSON(400, "The body is not JSON"),
    BAD_UTF8(400, "The body is not UTF-8"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    NOT_ACCEPTABLE(406, "There is no answer in a form you accept"),
    CONFLICT(409, "This would break a rule"),
    STALE(412, "Somebody changed it meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not known here"),
    INVALID(422, "A field has a value it cannot have"),
    PRECONDITION_REQUIRED(428, "The header If-Match is needed"),
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

    public String urn() {
        return "urn:taskbell:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
