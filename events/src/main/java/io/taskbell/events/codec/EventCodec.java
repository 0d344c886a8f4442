package io.taskbell.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.taskbell.events.EventEnvelope;

/**
 * An envelope as JSON text and back. Unknown fields are passed over, so that a producer may add
 * some; an unknown kind is an error, so that none is lost unseen.
 */
public final class EventCodec {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_EXTERNAL_TYPE_ID_PROPERTY)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(EventEnvelope.class);
    private static final ObjectReader READER = MAPPER.readerFor(EventEnvelope.class);

    private EventCodec() {}

    public static String write(EventEnvelope envelope) {
        try {
            return WRITER.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written as JSON", e);
        }
    }

    /**
     * Reads an envelope.
     *
     * @throws MalformedEventException if the text is not an envelope of a known kind
     */
    public static EventEnvelope read(String json) {
        try {
            EventEnvelope envelope = READER.readValue(json);
            if (envelope == null) {
                throw new MalformedEventException("null", null);
            }
            return envelope;
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(e.getOriginalMessage(), e);
        }
    }
}
