package io.taskbell.e2e.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The API as a stranger or as the bearer of one access token calls it. */
public final class TaskbellClient {
    private final Http http;
    private final Map<String, String> always;

    /** Without a token. */
    public TaskbellClient(URI base) {
        this(new Http(base), Map.of());
    }

    private TaskbellClient(Http http, Map<String, String> always) {
        this.http = http;
        this.always = always;
    }

    public TaskbellClient bearing(String accessToken) {
        return new TaskbellClient(http, Map.of("Authorization", "Bearer " + accessToken));
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Map.of("Content-Type", "application/json"), bytes(body));
    }

    public Answer patch(String path, String etag, Map<String, ?> body) {
        return send(
                "PATCH",
                path,
                Map.of("Content-Type", "application/merge-patch+json", "If-Match", etag),
                bytes(body));
    }

    public Answer delete(String path, String etag) {
        return send("DELETE", path, Map.of("If-Match", etag), new byte[0]);
    }

    /** Any request, well formed or not. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(always);
        all.putAll(headers);
        return http.send(method, path, all, body);
    }

    private static byte[] bytes(Map<String, ?> body) {
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
