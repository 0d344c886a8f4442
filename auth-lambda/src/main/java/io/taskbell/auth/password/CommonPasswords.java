package io.taskbell.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The 30 000 passwords that are tried first by whoever guesses: the list of zxcvbn
 * (https://github.com/nulab/zxcvbn4j, MIT), which the build takes from its jar. Read when it is
 * asked for, which is seldom, rather than kept in memory.
 */
final class CommonPasswords {
    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    private CommonPasswords() {}

    /** Whether it is on the list, in whatever case. */
    static boolean contain(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        try (BufferedReader list = open()) {
            return list.lines().anyMatch(lower::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader open() {
        InputStream list = CommonPasswords.class.getResourceAsStream(LIST);
        if (list == null) {
            throw new IllegalStateException("the build left out " + LIST);
        }
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    }
}
