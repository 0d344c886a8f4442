package io.taskbell.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client gets. Nothing may be kept by caches unless the answer says so.
 *
 * @param cookies each as the value of a header Set-Cookie
 */
public record HttpResponse(
        int status, Map<String, String> headers, List<String> cookies, String body) {

    public static HttpResponse json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    static HttpResponse text(int status, String mediaType, String body) {
        return new HttpResponse(
                status,
                Map.of("Content-Type", mediaType, "Cache-Control", "no-store"),
                List.of(),
                body);
    }

    /** Done, and nothing to say about it. */
    static HttpResponse empty() {
        return new HttpResponse(204, Map.of("Cache-Control", "no-store"), List.of(), "");
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
        return new HttpResponse(status, all, cookies, body);
    }

    HttpResponse withCookie(String cookie) {
        return new HttpResponse(status, headers, List.of(cookie), body);
    }
}
