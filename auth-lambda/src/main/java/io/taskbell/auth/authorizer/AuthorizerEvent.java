package io.taskbell.auth.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.auth.http.BearerToken;
import io.taskbell.auth.http.Correlation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A request as the gateway shows it to an authorizer.
 *
 * <p>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 *
 * @param bearerToken from the identity source, by which the gateway keeps verdicts
 */
public record AuthorizerEvent(Optional<String> bearerToken, Correlation correlation) {
    private static final JsonMapper JSON = new JsonMapper();

    public static AuthorizerEvent read(InputStream event) throws IOException {
        JsonNode root = JSON.readTree(event);
        JsonNode sources = root.path("identitySource");
        Optional<String> token =
                sources.size() == 1 ? BearerToken.in(sources.path(0).asText()) : Optional.empty();
        return new AuthorizerEvent(
                token, Correlation.of(root.path("headers").path("traceparent").textValue()));
    }
}
