package io.taskbell.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskEvent;
import io.taskbell.notifier.recipient.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mail of each kind in each language, whole: {@code src/test/resources/golden}. Written anew, to
 * be looked at, with {@code -Dgolden.write=true}.
 */
class GoldenMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Arguments> mails() {
        return events().flatMap(
                        event ->
                                Stream.of(Language.values())
                                        .map(language -> Arguments.of(event, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void looksAsTheGoldenFilesSay(EventEnvelope event, Language language) throws Exception {
        var mail = ParsedMail.of(Letters.mail(event, language, "김민준"));
        var headers = new StringBuilder();
        for (var header : Collections.list(mail.message().getAllHeaders())) {
            headers.append(header.getName())
                    .append(": ")
                    .append(mail.header(header.getName()))
                    .append('\n');
        }

        String name = event.data().type() + "." + language.tag();
        compare(name + ".txt", headers + "\n" + mail.text());
        compare(name + ".html", mail.html());
    }

    @Test
    void knowsEveryKind() {
        assertThat(events().<Class<?>>map(event -> event.data().getClass()))
                .containsExactlyInAnyOrder(TaskEvent.class.getPermittedSubclasses());
    }

    private static Stream<EventEnvelope> events() {
        return Stream.of(
                Letters.created(),
                Letters.assigned(),
                Letters.statusChanged(),
                Letters.updated(),
                Letters.deleted());
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        String lines = actual.replace("\r\n", "\n");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
