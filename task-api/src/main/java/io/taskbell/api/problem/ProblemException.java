package io.taskbell.api.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem; rolls the transaction back. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    public ProblemException(
            ProblemType type, String detail, List<FieldError> errors, Map<String, Object> more) {
        // Most problems are the client's: no stack is ever shown for them.
        super(detail, null, false, type.status() >= 500);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.more = more;
    }

    /** 422: these fields have values they cannot have. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                ProblemType.INVALID, "See errors for each field.", errors, Map.of());
    }

    /** 422: this field has a value it cannot have. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** 404, the same for what is not there and for what is not yours. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    public ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> more() {
        return more;
    }
}
