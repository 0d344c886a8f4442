package io.taskbell.local.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built page, as CloudFront and S3 serve it. Held in memory (about 1 MB): only a path that is
 * in the table is ever served.
 */
final class Page {
    private static final String INDEX = "/index.html";

    /** Vite puts a hash of the content into these files' names. */
    private static final String HASHED = "/assets/";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Map<String, PageFile> files;

    private record PageFile(Buffer content, String type, String etag) {}

    private Page(Map<String, PageFile> files) {
        this.files = files;
    }

    /** Empty when the page is not built. */
    static Page read(Path folder) throws IOException {
        Map<String, PageFile> files = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = "/" + folder.relativize(file).toString().replace('\\', '/');
                    byte[] content = Files.readAllBytes(file);
                    PageFile served =
                            new PageFile(
                                    Buffer.buffer(content), MediaTypes.of(path), etag(content));
                    files.put(path, served);
                }
            }
        }
        return new Page(files);
    }

    void answer(Call call) {
        if (!READS.contains(call.method())) {
            call.response().putHeader("Allow", "GET, HEAD");
            call.answer(Problem.METHOD_NOT_ALLOWED, "The page is only read.");
            return;
        }
        PageFile file = files.get(call.path());
        PageFile index = files.get(INDEX);
        if (file != null && !call.path().equals(INDEX)) {
            boolean hashed = call.path().startsWith(HASHED);
            send(call, file, hashed ? "public, max-age=31536000, immutable" : "no-cache");
        } else if (!isDeepLink(call.path())) {
            call.answer(Problem.NOT_FOUND, "The page has no such file.");
        } else if (index != null) {
            send(call, index, "no-cache");
        } else {
            call.answer(Problem.NOT_FOUND, "The page is not built: see the README.");
        }
    }

    /** An address within the page: its last part is no file's name. */
    private static boolean isDeepLink(String path) {
        return path.equals(INDEX) || path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static void send(Call call, PageFile file, String cacheControl) {
        HttpServerResponse response =
                call.response()
                        .putHeader("Content-Security-Policy", POLICY)
                        .putHeader("Referrer-Policy", "no-referrer")
                        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                        .putHeader("Cache-Control", cacheControl)
                        .putHeader("ETag", file.etag());
        if (matches(call.header("If-None-Match"), file.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.type())
                .putHeader("Content-Length", Integer.toString(file.content().length()));
        if (call.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(file.content());
        }
    }

    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    private static String etag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
