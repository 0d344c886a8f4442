package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client gets. Nothing may be kept by caches unless the answer says so. */
public record HttpResponse(int status, Map<String, String> headers, String body) {

    public static HttpResponse json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    static HttpResponse text(int status, String mediaType, String body) {
        return new HttpResponse(
                status, Map.of("Content-Type", mediaType, "Cache-Control", "no-store"), body);
    }

    /** The key set: anyone may keep it for five minutes, so a new key is seen that soon. */
    public static HttpResponse publicJson(String json) {
        return text(200, "application/json", json).with("Cache-Control", "public, max-age=300");
    }

    public HttpResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    HttpResponse with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new HttpResponse(status, all, body);
    }
}
