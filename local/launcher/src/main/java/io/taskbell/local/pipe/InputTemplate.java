package io.taskbell.local.pipe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pipe's input template: JSON with values of the form {@code <$.path.to.value>}. A path that
 * leads nowhere becomes null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-input-transformation.html">Input
 *     transformation</a>
 */
final class InputTemplate {
    private static final JsonMapper JSON = new JsonMapper();

    /** Not within a text: AWS allows that too, this class does not. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?<=[:,\\[]\\s{0,9})<\\$\\.([^<>]+)>");

    private final String template;

    InputTemplate(String template) {
        this.template = template;
        render(JSON.createObjectNode()); // a template that is not JSON shows at the start
    }

    JsonNode render(JsonNode input) {
        Matcher placeholders = PLACEHOLDER.matcher(template);
        String text =
                placeholders.replaceAll(found -> Matcher.quoteReplacement(value(input, found)));
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("template does not give JSON", e);
        }
    }

    private static String value(JsonNode input, MatchResult placeholder) {
        JsonPointer path = JsonPointer.compile("/" + placeholder.group(1).replace('.', '/'));
        JsonNode value = input.at(path);
        return value.isMissingNode() ? "null" : value.toString();
    }
}
