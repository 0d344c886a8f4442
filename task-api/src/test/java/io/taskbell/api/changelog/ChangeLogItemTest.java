package io.taskbell.api.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogItemTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void isTheSampleItem() throws Exception {
        String payload = MAPPER.readTree(Sample.at("2-outbox-row.json")).get("payload").textValue();

        assertThat(json(ChangeLogItem.of(payload)))
                .isEqualTo(MAPPER.readTree(Sample.at("3-change-log-item.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "7", "{}", "{\"eventId\":1}"})
    void refusesWhatIsNoEvent(String payload) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeLogItem.of(payload));
    }

    private static JsonNode json(ChangeLogItem item) {
        ObjectNode json = MAPPER.createObjectNode();
        item.attributes()
                .forEach(
                        (name, value) -> {
                            ObjectNode attribute = json.putObject(name);
                            if (value.s() != null) {
                                attribute.put("S", value.s());
                            } else {
                                attribute.put("N", value.n());
                            }
                        });
        return json;
    }
}
