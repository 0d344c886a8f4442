package io.taskbell.auth.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskbell.auth.problem.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    kim@example.com,               kim@example.com,               kim@example.com
                    "  Kim@Example.COM ",          Kim@example.com,               kim@example.com
                    kim+task.bell@example.com,     kim+task.bell@example.com,     kim+task.bell@example.com
                    a@b.museum,                    a@b.museum,                    a@b.museum
                    a@b.international,             a@b.international,             a@b.international
                    o'neil!#$%&*/=?^`{|}~-@b.co,   o'neil!#$%&*/=?^`{|}~-@b.co,   o'neil!#$%&*/=?^`{|}~-@b.co
                    kim@한국.kr,                   kim@xn--3e0b707e.kr,           kim@xn--3e0b707e.kr
                    kim@예시.한국,                 kim@xn--vv4b11d.xn--3e0b707e,  kim@xn--vv4b11d.xn--3e0b707e
                    kim@аpple.com,                 kim@xn--pple-43d.com,          kim@xn--pple-43d.com
                    kim@BÜCHER.example,            kim@xn--bcher-kva.example,     kim@xn--bcher-kva.example
                    a@1.2.example,                 a@1.2.example,                 a@1.2.example
                    """)
    void keepsTheAddressAndKnowsItByItsKey(String typed, String address, String key) {
        Email email = Email.parse(typed);

        assertThat(email.address()).isEqualTo(address);
        assertThat(email.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "kim",
                "kim@",
                "@example.com",
                "kim@example",
                "kim@@example.com",
                "kim@lee@example.com",
                ".kim@example.com",
                "kim.@example.com",
                "ki..m@example.com",
                "ki m@example.com",
                "\"kim\"@example.com",
                "kim@[127.0.0.1]",
                "kim@127.0.0.1",
                "kim@example.com.",
                "kim@.example.com",
                "kim@example..com",
                "kim@-example.com",
                "kim@example-.com",
                "kim@exa_mple.com",
                "kim@example.com>",
                "<kim@example.com>",
                "kim@example.com,lee@example.com",
                "김@example.com",
                "kim@exam\u0000ple.com",
                "kim@example.com\r\nBcc: lee@example.com",
                "kim\n@example.com",
                "kim@example.com\n",
                "\tkim@example.com",
                "kim@exa\u200bmple\ud800.com"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> Email.parse(typed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("must be an email address of at most 254 characters");
    }

    @ParameterizedTest
    @CsvSource({"63, true", "64, false"})
    void aLabelHas63CharactersAtMost(int length, boolean accepted) {
        assertThat(isAccepted("kim@" + "a".repeat(length) + ".com")).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void theLocalPartHas64CharactersAtMost(int length, boolean accepted) {
        assertThat(isAccepted("a".repeat(length) + "@example.com")).isEqualTo(accepted);
    }

    private static boolean isAccepted(String typed) {
        try {
            Email.parse(typed);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
