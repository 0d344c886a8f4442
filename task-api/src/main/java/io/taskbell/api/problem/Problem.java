package io.taskbell.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem document. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String correlationId,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException e, String correlationId) {
        ProblemType type = e.type();
        return new Problem(
                type.urn(),
                type.title(),
                type.status(),
                e.detail(),
                correlationId,
                e.errors(),
                e.more());
    }
}
