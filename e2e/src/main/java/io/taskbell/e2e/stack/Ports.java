package io.taskbell.e2e.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher tells of a running stack in {@code run/ports.json}; written anew whenever a
 * part is restarted.
 *
 * @param base the public address of the page and the API
 * @param mail the mailbox's address
 * @param dynamodb null while it is not up
 * @param queue null while it is not up
 * @param pids process ids by part name
 * @param ready all parts are up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Ports(
        @JsonProperty("public") @Nullable URI base,
        @Nullable URI mail,
        @Nullable URI dynamodb,
        @Nullable URI queue,
        @Nullable Map<String, Long> pids,
        boolean ready) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty while there is no such file. */
    static Optional<Ports> read(Path home) {
        try {
            byte[] bytes = Files.readAllBytes(home.resolve("run/ports.json"));
            return Optional.of(JSON.readValue(bytes, Ports.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("run/ports.json cannot be read", e);
        }
    }

    /** Empty while the part is not up. */
    public Optional<Long> pid(Part part) {
        return pids == null ? Optional.empty() : Optional.ofNullable(pids.get(part.wireName()));
    }
}
