package io.taskbell.notifier.template;

import io.taskbell.events.TaskField;
import io.taskbell.notifier.recipient.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language, from {@code mail/words_<language>.properties}. */
final class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, Words> ALL = loadAll();

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * @throws IllegalArgumentException if there is no such word
     */
    String say(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }

    /** A sentence with a value put in for each {@code {placeholder}}, in one pass. */
    String say(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(say(key))
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(found.group(1), found.group())));
    }

    String field(TaskField field) {
        return say("field." + field.wireName());
    }

    /** The status in this language; a status this version does not know, as it is. */
    String status(String status) {
        return words.getProperty("status." + status, status);
    }

    /** The priority in this language; a priority this version does not know, as it is. */
    String priority(String priority) {
        return words.getProperty("priority." + priority, priority);
    }

    private static Map<Language, Words> loadAll() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, load(language));
        }
        return all;
    }

    private static Words load(Language language) {
        try (InputStream in = Resource.open("words_" + language.tag() + ".properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
