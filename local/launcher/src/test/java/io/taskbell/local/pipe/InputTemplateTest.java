package io.taskbell.local.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class InputTemplateTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void putsValuesInWhateverTheyHold() throws Exception {
        String awkward = "\"}, $1 \\ <$.n> \n🛎";
        JsonNode input = JSON.createObjectNode().put("s", awkward).put("n", 7);

        JsonNode output = new InputTemplate("{\"a\": <$.s>, \"b\":[<$.n>]}").render(input);

        assertThat(output.path("a").asText()).isEqualTo(awkward);
        assertThat(output.path("b").path(0).asInt()).isEqualTo(7);
    }

    @Test
    void aPathThatLeadsNowhereIsNull() throws Exception {
        JsonNode output = new InputTemplate("{\"a\":<$.x.y>}").render(JSON.readTree("{}"));

        assertThat(output.path("a").isNull()).isTrue();
    }

    @Test
    void refusesATemplateThatIsNotJsonAtTheStart() {
        assertThatThrownBy(() -> new InputTemplate("{\"a\": <aws.pipes.event>}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
