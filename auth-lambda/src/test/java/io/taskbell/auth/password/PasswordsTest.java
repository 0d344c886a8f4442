package io.taskbell.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskbell.auth.problem.InvalidValueException;
import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String BASE64_OF_16_BYTES = "[A-Za-z0-9+/]{22}";
    private static final String BASE64_OF_32_BYTES = "[A-Za-z0-9+/]{43}";

    private static final String NOBODYS_WITH =
            "$argon2id$v=19$m=%s,p=1$AAAAAAAAAAAAAAAAAAAAAA"
                    + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Passwords passwords = new Passwords();

    @Test
    void keepsParametersSaltAndHash() {
        assertThat(passwords.hash(Password.chosen("correct horse")))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$"
                                + BASE64_OF_16_BYTES
                                + "\\$"
                                + BASE64_OF_32_BYTES);
    }

    @Test
    void matchesOnlyTheSamePassword() {
        String hash = passwords.hash(Password.chosen("correct horse"));

        assertThat(passwords.match(Password.given("correct horse"), hash)).isTrue();
        assertThat(passwords.match(Password.given("correct horse "), hash)).isFalse();
        assertThat(passwords.match(Password.given("Correct horse"), hash)).isFalse();
        assertThat(passwords.match(Password.given(""), hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        Password password = Password.chosen("correct horse");

        assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
    }

    /** Made by the reference implementation: {@code argon2 somesalt -id -t 2 -k 256 -p 1 -l 32}. */
    @Test
    void agreesWithTheReferenceImplementationWhateverTheParameters() {
        String reference =
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                        + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(passwords.match(Password.given("password"), reference)).isTrue();
        assertThat(passwords.match(Password.given("passwore"), reference)).isFalse();
    }

    @Test
    void comparesNobodysPasswordWithAsMuchWork() {
        String ours = passwords.hash(Password.chosen("correct horse"));

        assertThat(parameters(Passwords.NOBODYS_HASH)).isEqualTo(parameters(ours));
        assertThat(Passwords.NOBODYS_HASH).hasSameSizeAs(ours);
        assertThat(passwords.match(Password.given(""), Passwords.NOBODYS_HASH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "128, true", "129, false"})
    void boundsAreCountedInCharacters(int length, boolean accepted) {
        assertThat(isAccepted("é".repeat(length))).isEqualTo(accepted);
        assertThat(isAccepted("🛎".repeat(length))).isEqualTo(accepted);
        assertThat(isAccepted("e\u0301".repeat(length))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "PassWord1", "qwertyuiop", "iloveyou"})
    void refusesWhatManyPeopleUse(String typed) {
        assertThatThrownBy(() -> Password.chosen(typed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("is a password that many people use");
        assertThat(Password.given(typed).text()).isEqualTo(typed);
    }

    @Test
    void knowsMoreThanTenThousandOfThem() throws IOException {
        try (BufferedReader list = CommonPasswords.open()) {
            assertThat(list.lines()).hasSizeGreaterThan(10_000).doesNotContain("");
        }
    }

    @Test
    void hashesAnewOnlyWhatIsWeak() {
        assertThat(passwords.isWeak(passwords.hash(Password.chosen("correct horse")))).isFalse();
        assertThat(passwords.isWeak(Passwords.NOBODYS_HASH)).isFalse();
        assertThat(passwords.isWeak(NOBODYS_WITH.formatted("18432,t=2"))).isTrue();
        assertThat(passwords.isWeak(NOBODYS_WITH.formatted("19456,t=1"))).isTrue();
        assertThat(passwords.isWeak(NOBODYS_WITH.formatted("65536,t=3"))).isFalse();
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(Password.chosen("cafe\u0301 cafe\u0301"))
                .isEqualTo(Password.chosen("caf\u00e9 caf\u00e9"));
    }

    @Test
    void hidesItsText() {
        assertThat(Password.chosen("correct horse").toString()).doesNotContain("horse");
    }

    @Test
    void refusesNothingThatIsGivenToLogIn() {
        assertThat(Password.given("short").text()).isEqualTo("short");
        assertThat(Password.given("x".repeat(129))).isEqualTo(Password.given("y\ud800"));
        assertThatThrownBy(() -> Password.chosen(Password.given("y\ud800").text()))
                .isInstanceOf(InvalidValueException.class);
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p=1") + 3);
    }

    private static boolean isAccepted(String typed) {
        try {
            Password.chosen(typed);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
