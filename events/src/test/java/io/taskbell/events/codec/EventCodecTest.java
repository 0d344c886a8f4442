package io.taskbell.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void writesTheSampleAsItStandsInTheFirstFile() throws Exception {
        String written = EventCodec.write(Sample.envelope());

        assertThat(json.readTree(written)).isEqualTo(json.readTree(Sample.at("1-event.json")));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(EventCodec.read(EventCodec.write(Sample.envelope())))
                .isEqualTo(Sample.envelope());
    }

    @Test
    void passesOverFieldsAddedLater() {
        String later =
                Sample.at("1-event.json").replaceFirst("\\{", "{\"addedLater\": {\"a\": 1},");

        assertThat(EventCodec.read(later)).isEqualTo(Sample.envelope());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"eventId\":\"x\"}",
            })
    void refusesWhatIsNoEvent(String text) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventCodec.read(text));
    }

    @Test
    void refusesAnUnknownKind() {
        String unknown =
                Sample.at("1-event.json").replace("task.status-changed.v1", "task.sung.v1");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventCodec.read(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "occurredAt", "correlationId", "actor", "data", "type"})
    void refusesAnEventWithoutAFieldEveryEventHas(String field) throws Exception {
        JsonNode event = json.readTree(Sample.at("1-event.json"));
        ((ObjectNode) event).remove(field);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventCodec.read(event.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2-outbox-row.json, /payload",
        "3-change-log-item.json, /payload/S",
        "4-stream-record.json, /dynamodb/NewImage/payload/S",
        "5-bus-event.json, /detail/payload",
    })
    void everyHopCarriesTheSameEvent(String file, String pointer) throws Exception {
        JsonNode payload = json.readTree(Sample.at(file)).at(pointer);

        assertThat(payload.asText()).isEqualTo(EventCodec.write(Sample.envelope()));
    }
}
