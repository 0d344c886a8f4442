package io.taskbell.api.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes to a JSON object, with nothing guessed, repaired or passed over. */
final class StrictJson {
    private static final int DEEPEST_NESTING = 16;
    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST_NESTING)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(JsonNode.class);

    private StrictJson() {}

    static ObjectNode object(byte[] bytes) {
        JsonNode json = parsed(decoded(bytes));
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.invalid("", "must be an object");
    }

    /** Jackson itself lets some malformed sequences pass; the JDK's decoder does not. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    ProblemType.BAD_UTF8, "Some bytes of the body are not UTF-8.");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode json = READER.readTree(text);
            if (json.isMissingNode()) {
                throw badJson("The body is empty.");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw badJson(
                    e.getLocation() == null
                            ? "The body cannot be read."
                            : "Look at line %d, column %d."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()));
        }
    }

    private static ProblemException badJson(String detail) {
        return new ProblemException(ProblemType.BAD_JSON, detail);
    }
}
