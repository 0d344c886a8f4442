package io.taskbell.auth.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request was refused. Thrown where that is found out, answered in one place.
 *
 * <p>Before: a use case or the reading of a request. After: [io.taskbell.auth.http.ProblemAnswer].
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), null);
    }

    private Problem(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.errors = errors;
        this.headers = headers;
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                ProblemType.INVALID, "See errors for each field.", errors, Map.of(), null);
    }

    public static Problem unauthenticated() {
        return new Problem(
                ProblemType.UNAUTHENTICATED,
                "The access token is missing, wrong or expired.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"),
                null);
    }

    /** The same for an unknown email and for a wrong password. */
    public static Problem wrongCredentials() {
        return new Problem(
                ProblemType.WRONG_CREDENTIALS,
                "No account has this email and password.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"),
                null);
    }

    /** Whatever ended it: nobody who lacks a good token needs to know. */
    public static Problem sessionOver() {
        return new Problem(
                ProblemType.SESSION_OVER,
                "Log in again.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"),
                null);
    }

    /**
     * Somebody tries too often.
     *
     * @param pause until the next one is let pass
     */
    public static Problem tooManyRequests(Duration pause) {
        long seconds = Math.max(1, pause.plusNanos(999_999_999).toSeconds());
        return new Problem(
                ProblemType.TOO_MANY_REQUESTS,
                "Too many attempts. Try again later.",
                List.of(),
                Map.of("Retry-After", Long.toString(seconds)),
                null);
    }

    public static Problem methodNotAllowed(String allowed) {
        return new Problem(
                ProblemType.METHOD_NOT_ALLOWED,
                "Allowed: " + allowed,
                List.of(),
                Map.of("Allow", allowed),
                null);
    }

    /** A store does not answer; the same request may succeed later. */
    public static Problem unavailable(Throwable cause) {
        return new Problem(
                ProblemType.UNAVAILABLE,
                "Please try again in a moment.",
                List.of(),
                Map.of("Retry-After", "2"),
                cause);
    }

    /** An error of ours; what it was stands in the log only. */
    public static Problem unexpected(Throwable cause) {
        return new Problem(
                ProblemType.INTERNAL,
                "The error is logged under the correlation id.",
                List.of(),
                Map.of(),
                cause);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Headers that belong to the answer, such as {@code Allow}. */
    public Map<String, String> headers() {
        return headers;
    }
}
