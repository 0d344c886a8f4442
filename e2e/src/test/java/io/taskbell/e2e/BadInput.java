package io.taskbell.e2e;

import io.taskbell.e2e.client.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way for a body to be wrong, and the answer it must get. */
enum BadInput {
    UNKNOWN_FIELD(422),
    WRONG_TYPE(422),
    TOO_LONG(422),
    CONTROL_CHARACTER(422),
    BAD_UTF8(400),
    BAD_JSON(400),
    TOO_LARGE(413),
    WRONG_MEDIA_TYPE(415);

    private static final int ONE_MEBIBYTE = 1 << 20;

    final int status;

    BadInput(int status) {
        this.status = status;
    }

    /** The field that the problem must name; empty where no field is to blame. */
    String blames(BadInputRoute route) {
        return switch (this) {
            case UNKNOWN_FIELD -> "surprise";
            case WRONG_TYPE, TOO_LONG, CONTROL_CHARACTER -> route.field;
            case BAD_UTF8, BAD_JSON, TOO_LARGE, WRONG_MEDIA_TYPE -> "";
        };
    }

    String mediaType() {
        return this == WRONG_MEDIA_TYPE ? "text/plain" : "application/json";
    }

    /**
     * @param good a body that would be taken
     */
    byte[] body(BadInputRoute route, Map<String, Object> good) {
        return switch (this) {
            case UNKNOWN_FIELD -> with(good, "surprise", 1);
            case WRONG_TYPE -> with(good, route.field, List.of(Map.of("no", "text")));
            case TOO_LONG -> with(good, route.field, route.tooLong());
            case CONTROL_CHARACTER -> with(good, route.field, "a\u0000b\u0007c");
            case BAD_UTF8 -> badUtf8(good, route.field);
            case BAD_JSON -> "{\"%s\": ".formatted(route.field).getBytes(StandardCharsets.UTF_8);
            case TOO_LARGE -> with(good, route.field, "x".repeat(ONE_MEBIBYTE));
            case WRONG_MEDIA_TYPE -> with(good, route.field, good.get(route.field));
        };
    }

    private static byte[] with(Map<String, Object> good, String field, Object value) {
        Map<String, Object> body = new HashMap<>(good);
        body.put(field, value);
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    /** A lead byte without its follower, within a text that is otherwise well formed. */
    private static byte[] badUtf8(Map<String, Object> good, String field) {
        String text = new String(with(good, field, "HERE"), StandardCharsets.UTF_8);
        int at = text.indexOf("HERE");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.write(0x28);
        bytes.writeBytes(text.substring(at + 4).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
