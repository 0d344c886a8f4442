package io.taskbell.api.problem;

import io.taskbell.api.correlation.Correlation;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Whatever ends a request early becomes a problem document here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Correlation correlation;
    private final AllowedMethods allowed;
    private final UriInfo address;
    private final Request request;

    ProblemMapper(
            Correlation correlation, AllowedMethods allowed, UriInfo address, Request request) {
        this.correlation = correlation;
        this.allowed = allowed;
        this.address = address;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        ProblemException problem =
                methodIsUnknown(failure)
                        ? ProblemOf.failure(new WebApplicationException(405))
                        : ProblemOf.failure(failure);
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.error("request failed", failure);
        }
        Response.ResponseBuilder answer =
                Response.status(problem.type().status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(Problem.of(problem, correlation.id()));
        return withHeaders(answer, problem.type()).build();
    }

    private Response.ResponseBuilder withHeaders(
            Response.ResponseBuilder answer, ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case METHOD_NOT_ALLOWED -> answer.header(HttpHeaders.ALLOW, methods());
            // The rest of the body is not read, so the connection cannot be used again.
            case TOO_LARGE -> answer.header("Connection", "close");
            case UNAVAILABLE -> answer.header(HttpHeaders.RETRY_AFTER, 1);
            case UNSUPPORTED_MEDIA_TYPE ->
                    answer.header("Accept-Patch", "application/merge-patch+json, application/json");
            case BAD_REQUEST,
                    BAD_JSON,
                    BAD_UTF8,
                    FORBIDDEN,
                    NOT_FOUND,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    STALE,
                    INVALID,
                    PRECONDITION_REQUIRED,
                    INTERNAL ->
                    answer;
        };
    }

    private boolean methodIsUnknown(Throwable failure) {
        return failure instanceof NotFoundException
                && !methods().isEmpty()
                && !allowed.at(address.getPath()).contains(request.getMethod());
    }

    private String methods() {
        return String.join(", ", allowed.at(address.getPath()));
    }
}
