package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes API Gateway's payload format 2.0.
 *
 * <p>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
public final class Gateway {
    private static final JsonMapper JSON = new JsonMapper();

    private Gateway() {}

    public static HttpRequest read(InputStream event) throws IOException {
        JsonNode root = JSON.readTree(event);
        Map<String, String> headers = new HashMap<>();
        root.path("headers")
                .properties()
                .forEach(
                        h ->
                                headers.put(
                                        h.getKey().toLowerCase(Locale.ROOT),
                                        h.getValue().asText()));
        return new HttpRequest(
                root.path("requestContext").path("http").path("method").asText(),
                root.path("rawPath").asText(),
                headers,
                root.path("body").textValue(),
                root.path("isBase64Encoded").asBoolean(),
                Correlation.of(headers.get("traceparent")));
    }

    public static void write(HttpResponse response, OutputStream out) throws IOException {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("statusCode", response.status());
        ObjectNode headers = root.putObject("headers");
        response.headers().forEach(headers::put);
        root.put("body", response.body()).put("isBase64Encoded", false);
        // Not written as bytes by the mapper: that fails on half a surrogate pair, which a field
        // name
        // told back to the client may hold.
        out.write(root.toString().getBytes(StandardCharsets.UTF_8));
    }
}
