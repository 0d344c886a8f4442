package io.taskbell.auth.http;

import io.taskbell.auth.attempt.SourceAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param headers by lower-case name; the gateway joins repeated ones by a comma
 * @param cookies each as {@code name=value}; the gateway takes them out of the headers
 * @param source where the client is
 * @param body as the gateway passed it: text, or base64 of any bytes; null when there is none
 */
public record HttpRequest(
        String method,
        String path,
        Map<String, String> headers,
        List<String> cookies,
        SourceAddress source,
        @Nullable String body,
        boolean base64,
        Correlation correlation) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The token of {@code Authorization: Bearer <token>}. */
    public Optional<String> bearerToken() {
        return header("authorization").flatMap(BearerToken::in);
    }
}
