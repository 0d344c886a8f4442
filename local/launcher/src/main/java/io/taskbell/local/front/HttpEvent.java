package io.taskbell.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway's HTTP API tells a function of it: payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     integrations</a>
 */
final class HttpEvent {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    /**
     * @param context what the authorizer said of the caller; null on routes that anybody may call
     */
    static byte[] forFunction(Call call, Route route, byte[] body, @Nullable JsonNode context) {
        ObjectNode event = common(call, route);
        if (context != null) {
            event.withObject("/requestContext").putObject("authorizer").set("lambda", context);
        }
        String text = text(body, call.header("Content-Type"));
        if (body.length > 0) {
            event.put("body", text == null ? Base64.getEncoder().encodeToString(body) : text);
        }
        event.put("isBase64Encoded", body.length > 0 && text == null);
        return bytes(event);
    }

    static byte[] forAuthorizer(Call call, Route route, String authorization) {
        ObjectNode event = common(call, route);
        event.put("type", "REQUEST");
        event.put(
                "routeArn",
                "arn:aws:execute-api:ap-northeast-2:000000000000:local/$default/%s%s"
                        .formatted(call.method(), call.path()));
        event.putArray("identitySource").add(authorization);
        return bytes(event);
    }

    private static ObjectNode common(Call call, Route route) {
        HttpServerRequest request = call.request();
        ObjectNode event = JSON.objectNode();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", call.path());
        event.put("rawQueryString", request.query() == null ? "" : request.query());
        ArrayNode cookies = cookies(request.headers());
        if (!cookies.isEmpty()) {
            event.set("cookies", cookies);
        }
        event.set("headers", headers(call));
        Map<String, String> query = joined(request.params(), UnaryOperator.identity());
        if (!query.isEmpty()) {
            event.set("queryStringParameters", object(query));
        }
        event.set("requestContext", requestContext(call, route));
        return event;
    }

    private static ObjectNode headers(Call call) {
        Map<String, String> headers =
                joined(call.request().headers(), name -> name.toLowerCase(Locale.ROOT));
        headers.remove("cookie"); // told in cookies
        headers.remove("x-forwarded-host"); // the caller's claim
        headers.put("traceparent", call.trace().header());
        headers.put("x-forwarded-for", call.source());
        headers.put("x-forwarded-proto", "http");
        return object(headers);
    }

    private static ArrayNode cookies(MultiMap headers) {
        ArrayNode cookies = JSON.arrayNode();
        headers.getAll("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .forEach(cookies::add);
        return cookies;
    }

    private static ObjectNode requestContext(Call call, Route route) {
        Instant now = Instant.now();
        ObjectNode context = JSON.objectNode();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("domainName", call.header("Host"));
        context.put("domainPrefix", "local");
        ObjectNode http = context.putObject("http");
        http.put("method", call.method().name());
        http.put("path", call.path());
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", call.source());
        http.put("userAgent", call.header("User-Agent"));
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    /** Values of one name stand in one text. */
    private static Map<String, String> joined(MultiMap values, UnaryOperator<String> key) {
        Map<String, String> joined = new TreeMap<>();
        values.forEach(
                (name, value) ->
                        joined.merge(key.apply(name), value, (one, next) -> one + "," + next));
        return joined;
    }

    private static ObjectNode object(Map<String, String> values) {
        ObjectNode object = JSON.objectNode();
        values.forEach(object::put);
        return object;
    }

    /** Null for what API Gateway passes on as base64, and for what says it is text and is not. */
    private static @Nullable String text(byte[] body, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/")
                && !type.matches("application/(.+\\+)?(json|xml|javascript)(;.*)?")) {
            return null;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(UTF_8);
    }
}
