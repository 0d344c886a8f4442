package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.attempt.SourceAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes API Gateway's payload format 2.0.
 *
 * <p>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 *
 * @param behindCloudFront whether CloudFront, and not the client, is what the gateway sees
 */
public record Gateway(boolean behindCloudFront) {
    private static final JsonMapper JSON = new JsonMapper();

    public HttpRequest read(InputStream event) throws IOException {
        JsonNode root = JSON.readTree(event);
        Map<String, String> headers = headers(root.path("headers"));
        List<String> cookies = new ArrayList<>();
        root.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        JsonNode http = root.path("requestContext").path("http");
        return new HttpRequest(
                http.path("method").asText(),
                root.path("rawPath").asText(),
                headers,
                cookies,
                source(http.path("sourceIp").asText(), headers),
                root.path("body").textValue(),
                root.path("isBase64Encoded").asBoolean(),
                Correlation.of(headers.get("traceparent")));
    }

    private static Map<String, String> headers(JsonNode json) {
        Map<String, String> headers = new HashMap<>();
        json.properties()
                .forEach(
                        h ->
                                headers.put(
                                        h.getKey().toLowerCase(Locale.ROOT),
                                        h.getValue().asText()));
        return headers;
    }

    /**
     * CloudFront tells the address and, after a colon, the port; it sets the header itself, and
     * drops one that a client sends.
     */
    private SourceAddress source(String seen, Map<String, String> headers) {
        String viewer = headers.getOrDefault("cloudfront-viewer-address", "");
        int port = viewer.lastIndexOf(':');
        return SourceAddress.of(behindCloudFront && port > 0 ? viewer.substring(0, port) : seen);
    }

    public void write(HttpResponse response, OutputStream out) throws IOException {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("statusCode", response.status());
        ObjectNode headers = root.putObject("headers");
        response.headers().forEach(headers::put);
        if (!response.cookies().isEmpty()) {
            ArrayNode cookies = root.putArray("cookies");
            response.cookies().forEach(cookies::add);
        }
        root.put("body", response.body()).put("isBase64Encoded", false);
        // Not written as bytes by the mapper: that fails on half a surrogate pair, which a field
        // name told back to the client may hold.
        out.write(root.toString().getBytes(StandardCharsets.UTF_8));
    }
}
