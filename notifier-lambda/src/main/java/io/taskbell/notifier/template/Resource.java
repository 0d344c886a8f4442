package io.taskbell.notifier.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the folder {@code mail} on the class path. */
final class Resource {
    private Resource() {}

    static InputStream open(String name) {
        InputStream in = Resource.class.getResourceAsStream("/mail/" + name);
        if (in == null) {
            throw new IllegalStateException("no file mail/" + name);
        }
        return in;
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
