package io.taskbell.e2e.crash;

import io.taskbell.e2e.stack.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a crash run is asked for on the command line.
 *
 * @param length how long parts are killed, at least
 * @param changes how many changes must be made, at least
 * @param running the addresses of a stack that already runs; its home is then {@code home}
 * @param home where the stack keeps its data; empty for a fresh one
 * @param what the parts that are killed
 */
public record CrashOptions(
        Duration length,
        long seed,
        int changes,
        int writers,
        Optional<Running> running,
        Optional<Path> home,
        List<Part> what) {

    /** Where a stack runs. */
    public record Running(URI base, URI mail) {}

    public static final String USAGE =
            "bin/crash --seconds 120 --seed 7 [--changes 2000] [--writers 4]"
                    + " [--what task-api,notifier,auth,mariadb,dynamodb,launcher,queue]"
                    + " [--home DIR [--base URL --mail URL]]";

    private static final String ALL = "task-api,notifier,auth,mariadb,dynamodb,launcher,queue";

    /**
     * @throws IllegalArgumentException with one sentence for the user
     */
    public static CrashOptions parse(String... words) {
        Map<String, String> given = pairs(words);
        CrashOptions options =
                new CrashOptions(
                        Duration.ofSeconds(number(given, "--seconds", 120)),
                        number(given, "--seed", 7),
                        Math.toIntExact(number(given, "--changes", 2000)),
                        Math.toIntExact(number(given, "--writers", 4)),
                        running(given.remove("--base"), given.remove("--mail")),
                        Optional.ofNullable(given.remove("--home")).map(Path::of),
                        parts(given.remove("--what")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given.keySet() + "; " + USAGE);
        }
        if (options.running.isPresent() && options.home.isEmpty()) {
            throw new IllegalArgumentException(
                    "--base needs --home: only there stand the processes to kill");
        }
        return options;
    }

    private static Map<String, String> pairs(String... words) {
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String text = given.remove(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a whole number, not " + text, e);
        }
    }

    private static Optional<Running> running(@Nullable String base, @Nullable String mail) {
        if (base == null && mail == null) {
            return Optional.empty();
        }
        if (base == null || mail == null) {
            throw new IllegalArgumentException("--base and --mail belong together");
        }
        return Optional.of(new Running(URI.create(base), URI.create(mail)));
    }

    private static List<Part> parts(@Nullable String names) {
        return Arrays.stream((names == null ? ALL : names).split(",")).map(Part::of).toList();
    }
}
