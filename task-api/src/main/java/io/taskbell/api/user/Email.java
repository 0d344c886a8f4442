package io.taskbell.api.user;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** An address in the form it is kept under: one person, one spelling. */
final class Email {
    private Email() {}

    /** Empty if it cannot be anybody's address. */
    static Optional<String> normalised(String address) {
        String trimmed = address.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || at == trimmed.length() - 1) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(trimmed.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            return Optional.of((trimmed.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
