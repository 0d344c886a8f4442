package io.taskbell.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import io.taskbell.notifier.recipient.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Set<String> PRIORITIES = Set.of("LOW", "NORMAL", "HIGH", "URGENT");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesHoldTheSameWords() throws IOException {
        assertThat(words(Language.KO).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(Language.EN).stringPropertyNames());
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        var korean = words(Language.KO);
        var english = words(Language.EN);

        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(korean.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldStatusAndPriorityHasAWord(Language language) throws IOException {
        var words = words(language);

        for (TaskField field : TaskField.values()) {
            assertThat(words.getProperty("field." + field.wireName())).isNotBlank();
        }
        for (String status : statuses()) {
            assertThat(words.getProperty("status." + status)).isNotBlank();
        }
        for (String priority : PRIORITIES) {
            assertThat(words.getProperty("priority." + priority)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"change.txt", "change.html"})
    void templatesHoldNoWordsOfTheirOwn(String template) {
        String shown = Resource.text(template).replaceAll("(?s)<style>.*?</style>|<[^>]*>", "");

        assertThat(shown.replaceAll("\\{[^}]*}", "")).doesNotContainPattern("\\p{L}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"change.txt", "change.html"})
    void templatesLoadNothingAndEscapeEverything(String template) {
        assertThat(Resource.text(template))
                .doesNotContain(".raw", ".safe", "<img", "<link", "url(", "@import", "<script");
    }

    private static Set<String> statuses() throws IOException {
        JsonNode schema =
                new JsonMapper()
                        .readTree(TaskEvent.class.getResourceAsStream("/schemas/envelope.v1.json"));
        var statuses = new TreeSet<String>();
        schema.at("/properties/data/properties/task/properties/status/enum")
                .forEach(status -> statuses.add(status.textValue()));
        assertThat(statuses).hasSize(5);
        return statuses;
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (var in = Resource.open("words_" + language.tag() + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
