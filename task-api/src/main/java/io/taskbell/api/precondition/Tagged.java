package io.taskbell.api.precondition;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that carry the entity tag of what they show. */
public final class Tagged {
    /** Only the caller's own cache may keep it, and asks before it is used. */
    private static final String OWN_CACHE_AND_ASK = "private, no-cache";

    private Tagged() {}

    public static <T> RestResponse<T> created(String address, T body, long version) {
        ResponseBuilder<T> answer = ResponseBuilder.create(RestResponse.Status.CREATED, body);
        // As a text: a URI would be made absolute, with the inner address of this service.
        return with(version, answer.header(HttpHeaders.LOCATION, address));
    }

    public static <T> RestResponse<T> changed(T body, long version) {
        return with(version, ResponseBuilder.ok(body));
    }

    public static <T> RestResponse<T> read(T body, long version, EntityTags ifNoneMatch) {
        return ifNoneMatch.seen(version)
                ? with(version, ResponseBuilder.notModified())
                : with(version, ResponseBuilder.ok(body));
    }

    private static <T> RestResponse<T> with(long version, ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.ETAG, EntityTags.of(version))
                .header(HttpHeaders.CACHE_CONTROL, OWN_CACHE_AND_ASK)
                .build();
    }
}
