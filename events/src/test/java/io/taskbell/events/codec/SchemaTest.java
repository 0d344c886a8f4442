package io.taskbell.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.taskbell.events.Actor;
import io.taskbell.events.ActorRole;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.Sample;
import io.taskbell.events.TaskAssigned;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import io.taskbell.events.TaskStatusChanged;
import io.taskbell.events.TaskUpdated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind has a published JSON schema; what the codec writes must keep to it. */
class SchemaTest {
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder ->
                            builder.schemaMappers(
                                    mappers ->
                                            mappers.mapPrefix(
                                                    "https://taskbell.io/schemas/",
                                                    "classpath:schemas/")));

    static Stream<TaskEvent> oneOfEachKind() {
        FieldChange given = new FieldChange(TaskField.TITLE, null, "주간 보고");
        FieldChange title = new FieldChange(TaskField.TITLE, "old", "new");
        FieldChange status = new FieldChange(TaskField.STATUS, "TODO", "DONE");
        FieldChange assignee =
                new FieldChange(TaskField.ASSIGNEE, null, Sample.ASSIGNEE_ID.toString());
        FieldChange gone = new FieldChange(TaskField.TITLE, "주간 보고", null);
        return Stream.of(
                new TaskCreated(Sample.task(), List.of(given)),
                TaskEvent.changed(Sample.task(), List.of(status, assignee)),
                TaskEvent.changed(Sample.task(), List.of(title, status)),
                TaskEvent.changed(Sample.task(), List.of(title)),
                new TaskDeleted(Sample.task(), List.of(gone)));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void everyKindKeepsToItsSchema(TaskEvent event) {
        String text = EventCodec.write(envelope(event));

        assertThat(schema(event.type()).validate(text, InputFormat.JSON)).isEmpty();
        assertThat(EventCodec.read(text)).isEqualTo(envelope(event));
    }

    @Test
    void aSchemaRefusesAnotherKindsEvent() {
        String text = EventCodec.write(Sample.envelope());

        assertThat(schema(TaskUpdated.TYPE).validate(text, InputFormat.JSON)).isNotEmpty();
        assertThat(schema(TaskAssigned.TYPE).validate(text, InputFormat.JSON)).isNotEmpty();
        assertThat(schema(TaskStatusChanged.TYPE).validate(text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void aSchemaRefusesAnEventWithoutChanges() {
        String text =
                EventCodec.write(Sample.envelope())
                        .replaceFirst("\"changes\":\\[.*?]", "\"changes\":[]");

        assertThat(schema(TaskStatusChanged.TYPE).validate(text, InputFormat.JSON)).isNotEmpty();
    }

    private JsonSchema schema(String type) {
        return factory.getSchema(
                SchemaLocation.of("https://taskbell.io/schemas/" + type + ".json"));
    }

    private static EventEnvelope envelope(TaskEvent event) {
        return new EventEnvelope(
                Sample.EVENT_ID,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Actor(Sample.SUPERVISOR_ID, "김지원", ActorRole.SUPERVISOR),
                event);
    }
}
