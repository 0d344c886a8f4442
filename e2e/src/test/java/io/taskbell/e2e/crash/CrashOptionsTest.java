package io.taskbell.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taskbell.e2e.stack.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashOptionsTest {

    @Test
    void withoutWordsItRunsTwoMinutesOnAHomeOfItsOwn() {
        CrashOptions options = CrashOptions.parse();

        assertThat(options.length()).isEqualTo(Duration.ofSeconds(120));
        assertThat(options.changes()).isEqualTo(2_000);
        assertThat(options.writers()).isEqualTo(4);
        assertThat(options.running()).isEmpty();
        assertThat(options.what()).hasSize(7).contains(Part.LAUNCHER);
    }

    @Test
    void takesARunningStack() {
        CrashOptions options =
                CrashOptions.parse(
                        "--home", "/tmp/x", "--base", "http://a:1", "--mail", "http://a:2");

        assertThat(options.running()).get().extracting(it -> it.base().getPort()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds ten, --seconds takes a whole number",
        "--what kettle, there is no part kettle",
        "--speed 3, --speed",
        "--seed, bin/crash",
        "--base http://a:1, --mail",
        "--base http://a:1 --mail http://a:2, --home"
    })
    void saysWhatItCannotTake(String words, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrashOptions.parse(words.split(" ")))
                .withMessageContaining(sentence);
    }
}
