package io.taskbell.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @CsvSource({
        "a@example.com, a@example.com",
        "' A.B@Example.COM ', a.b@example.com",
        "a@한국.kr, a@xn--3e0b707e.kr",
        "\"a@b\"@example.com, \"a@b\"@example.com"
    })
    void onePersonOneSpelling(String written, String kept) {
        assertThat(Email.normalised(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@", "a@", "@b"})
    void whatIsNobodys(String written) {
        assertThat(Email.normalised(written)).isEmpty();
    }

    @Test
    void aDomainThatCannotBeOne() {
        assertThat(Email.normalised("a@" + "x".repeat(300))).isEmpty();
    }
}
