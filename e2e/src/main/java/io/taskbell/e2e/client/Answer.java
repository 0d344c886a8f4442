package io.taskbell.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers as received
 * @param text the body; empty when there is none
 */
public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
        return Json.read(text);
    }

    /** A field of the JSON body as text; empty when it is not there. */
    public String field(String name) {
        return json().path(name).asText("");
    }

    /** A header's first value; empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isOk() {
        return status / 100 == 2;
    }

    /**
     * @throws IllegalStateException with the body, if the status is another
     */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected %d, got %s".formatted(expected, this));
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
