package io.taskbell.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONG = "가".repeat(1_000);

    @Test
    void keepsAShortTextAsItIs() {
        assertThat(Excerpt.of("old", "new")).isEqualTo(new Excerpt("old", "new"));
        assertThat(Excerpt.of(null, "new")).isEqualTo(new Excerpt(null, "new"));
    }

    @Test
    void showsALongTextFromShortlyBeforeItsFirstDifference() {
        var excerpt = Excerpt.of(LONG + "old", LONG + "new");

        assertThat(excerpt.from()).isEqualTo("…" + "가".repeat(40) + "old");
        assertThat(excerpt.to()).isEqualTo("…" + "가".repeat(40) + "new");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String bells = "🛎".repeat(1_000);

        assertThat(Excerpt.of(bells)).isEqualTo("🛎".repeat(Excerpt.LONGEST) + "…");
        assertThat(Excerpt.of(bells + "a", bells + "b").to())
                .isEqualTo("…" + "🛎".repeat(40) + "b");
    }

    @Test
    void showsWhatWasCutOffTheEndOfALongText() {
        assertThat(Excerpt.of(LONG + "end", LONG).from()).isEqualTo("…" + "가".repeat(40) + "end");
        assertThat(Excerpt.of(LONG + "end", LONG).to()).isEqualTo("…" + "가".repeat(40));
    }
}
