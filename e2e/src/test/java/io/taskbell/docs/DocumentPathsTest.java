package io.taskbell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name must exist. */
class DocumentPathsTest {
    private static final Path ROOT = Path.of(System.getProperty("taskbell.root")).toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)");
    private static final Pattern QUOTED_PATH =
            Pattern.compile(
                    "`((?:events|task-api|auth-lambda|notifier-lambda|web|local|e2e|terraform|docs|bin)/[\\w./*-]+)`");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> found = docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathThatADocumentNamesExists(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(matches(LINK, text).map(document.getParent()::resolve)).allSatisfy(this::exists);
        assertThat(matches(QUOTED_PATH, text).map(ROOT::resolve)).allSatisfy(this::exists);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentIsEmpty(Path document) {
        assertThat(document).isNotEmptyFile();
    }

    @Test
    void theWalkNamesAFileAndATestForEachOfItsTenHops() throws IOException {
        String walk = Files.readString(ROOT.resolve("docs/follow-a-task-change.md"));

        String[] hops = walk.split("(?m)^## (?=\\d+\\. )", -1);
        assertThat(hops).hasSize(11);
        for (int hop = 1; hop <= 10; hop++) {
            assertThat(hops[hop]).startsWith(hop + ". ");
            assertThat(matches(QUOTED_PATH, hops[hop]))
                    .as("hop %s names its file", hop)
                    .anyMatch(path -> path.contains("/src/main/") || path.startsWith("terraform/"));
            assertThat(matches(QUOTED_PATH, hops[hop]))
                    .as("hop %s names its test", hop)
                    .anyMatch(path -> path.contains("/src/test/"));
        }
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private void exists(Path path) {
        assertThat(path).exists();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }
}
