package io.taskbell.api.problem;

import io.taskbell.api.database.DatabaseFailure;
import jakarta.ws.rs.WebApplicationException;

/** Which problem a failure is. */
final class ProblemOf {
    private ProblemOf() {}

    static ProblemException failure(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof WebApplicationException refused) {
            return refusal(refused.getResponse().getStatus());
        }
        if (DatabaseFailure.isPassing(failure)) {
            return new ProblemException(
                    ProblemType.UNAVAILABLE, "The database does not answer. Try again.");
        }
        return internal();
    }

    /** The server's own refusals, before or beside our code. */
    private static ProblemException refusal(int status) {
        return switch (status) {
            case 400 -> new ProblemException(ProblemType.BAD_REQUEST, "The request is malformed.");
            case 404 -> ProblemException.notFound();
            case 405 ->
                    new ProblemException(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "See the header Allow for those known.");
            case 406 ->
                    new ProblemException(
                            ProblemType.NOT_ACCEPTABLE, "Answers here are application/json.");
            case 413 ->
                    new ProblemException(ProblemType.TOO_LARGE, "At most 1 MiB (1048576 bytes).");
            case 415 ->
                    new ProblemException(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Send application/json, or application/merge-patch+json to PATCH.");
            default -> internal();
        };
    }

    private static ProblemException internal() {
        return new ProblemException(
                ProblemType.INTERNAL, "The failure is logged under the correlation id.");
    }
}
