package io.taskbell.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskbell.events.Sample;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {
    @Test
    void isTheSampleRow() throws Exception {
        JsonNode row = new ObjectMapper().readTree(Sample.at("2-outbox-row.json"));

        OutboxMessage message = OutboxMessage.of(Sample.envelope());

        assertThat(message.eventId()).hasToString(row.get("event_id").textValue());
        assertThat(message.taskId()).hasToString(row.get("task_id").textValue());
        assertThat(message.taskVersion()).isEqualTo(row.get("task_version").longValue());
        assertThat(message.type()).isEqualTo(row.get("type").textValue());
        assertThat(message.payload()).isEqualTo(row.get("payload").textValue());
    }
}
