package io.taskbell.auth.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.problem.FieldError;
import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The body of a request as a JSON object, or a problem that says what is wrong with it.
 *
 * <p>Before: a route. After: {@link Fields}.
 */
final class JsonBody {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Pattern JSON = mediaType("json");
    private static final Pattern PATCH = mediaType("(json|merge-patch\\+json)");

    /** No form has as many; a mebibyte of small values would take most of a function's memory. */
    private static final int MAX_TOKENS = 1000;

    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxTokenCount(MAX_TOKENS)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonBody() {}

    static ObjectNode of(HttpRequest request) {
        return of(request, JSON);
    }

    /** Of a route that changes what it is told and leaves the rest as it is. */
    static ObjectNode ofPatch(HttpRequest request) {
        return of(request, PATCH);
    }

    /** Of a route that does without one too. */
    static ObjectNode orNothing(HttpRequest request) {
        String body = request.body();
        return body == null || body.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : of(request, JSON);
    }

    private static ObjectNode of(HttpRequest request, Pattern mediaType) {
        String body = request.body();
        if (body == null || body.isEmpty()) {
            throw new Problem(ProblemType.BAD_JSON, "The body is missing.");
        }
        byte[] bytes = bytes(body, request.base64());
        if (bytes.length > MAX_BYTES) {
            throw new Problem(ProblemType.TOO_LARGE, "At most 1 MiB is accepted.");
        }
        if (!mediaType.matcher(request.header("content-type").orElse("")).matches()) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
        }
        return object(utf8(bytes));
    }

    private static Pattern mediaType(String subtype) {
        return Pattern.compile(
                "\\s*application/" + subtype + "\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?",
                Pattern.CASE_INSENSITIVE);
    }

    private static byte[] bytes(String body, boolean base64) {
        if (!base64) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemType.BAD_UTF8, "The body cannot be decoded.");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            // A new decoder reports what is malformed, where new String(…) would replace it.
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemType.BAD_UTF8, "The body must be UTF-8 text.");
        }
    }

    private static ObjectNode object(String text) {
        try {
            JsonNode root = STRICT.readTree(text);
            if (root instanceof ObjectNode object) {
                return object;
            }
            if (root.isMissingNode()) {
                throw new Problem(ProblemType.BAD_JSON, "The body is missing.");
            }
            throw Problem.invalid(List.of(new FieldError("body", "must be an object")));
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the body, which may hold a password.
            throw new Problem(
                    ProblemType.BAD_JSON,
                    "The body must be one JSON object of known fields, none repeated.");
        }
    }
}
