package io.taskbell.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.auth.problem.InvalidValueException;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailPropertyTest {

    @Property
    void acceptsEveryPlainAddress(@ForAll("plain") String typed) {
        assertThat(parse(typed)).map(Email::key).contains(typed.toLowerCase(Locale.ROOT));
    }

    @Property
    void readsItsOwnAddressAgain(@ForAll("wild") String typed) {
        parse(typed).ifPresent(email -> assertThat(Email.parse(email.address())).isEqualTo(email));
    }

    @Property
    void hasOneKeyHoweverItIsWritten(@ForAll("plain") String typed) {
        String key = Email.parse(typed).key();

        assertThat(Email.parse(" " + typed.toUpperCase(Locale.ROOT)).key()).isEqualTo(key);
        assertThat(Email.parse(key).key()).isEqualTo(key);
    }

    @Property
    void isShortPrintableAsciiWithOneAt(@ForAll("wild") String typed) {
        parse(typed)
                .map(Email::address)
                .ifPresent(
                        address -> {
                            assertThat(address).hasSizeLessThanOrEqualTo(254);
                            assertThat(address).matches("[!-~]+").containsOnlyOnce("@");
                            assertThat(address.indexOf('@')).isBetween(1, 64);
                        });
    }

    @Property
    void refusesAnyTextQuietly(@ForAll String anything) {
        parse(anything);
        parse(anything + "@example.com");
        parse("kim@" + anything + ".com");
    }

    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> local =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withCharRange('A', 'Z')
                        .numeric()
                        .withChars("+-_")
                        .ofMinLength(1)
                        .ofMaxLength(64);
        Arbitrary<String> labels =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(5)
                        .map(list -> String.join(".", list));
        return Combinators.combine(local, labels).as((l, d) -> l + "@" + d);
    }

    /** Near the edge: characters that matter in addresses, and letters of other scripts. */
    @Provide
    Arbitrary<String> wild() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars("aZ9.-_+@ \r\n\"<>ßüİıŉ한글аΣς。．ｅ").ofMaxLength(70);
        return Combinators.combine(part, part).as((l, d) -> l + "@" + d + ".com");
    }

    private static Optional<Email> parse(String typed) {
        try {
            return Optional.of(Email.parse(typed));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
