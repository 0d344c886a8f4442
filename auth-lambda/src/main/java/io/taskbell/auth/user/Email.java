package io.taskbell.auth.user;

import io.taskbell.auth.problem.InvalidValueException;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address: lengths of RFC 5321, local part as typed, domain in lower-case ASCII, so that
 * look-alike letters show as {@code xn--…}. Quoted local parts and address literals, which nobody
 * signs up with, are not accepted.
 */
public record Email(String address) {
    private static final int MAX = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * An address as typed, spaces around it left out.
     *
     * @throws InvalidValueException if it is no address that mail can be sent to
     */
    public static Email parse(String raw) {
        String typed = raw.strip();
        int at = typed.lastIndexOf('@');
        // Lengths before patterns: those would recurse through a long text.
        if (at < 1
                || at > MAX_LOCAL
                || typed.length() > MAX
                || raw.chars().anyMatch(Character::isISOControl)) {
            throw refused();
        }
        String domain = ascii(typed.substring(at + 1));
        String address = typed.substring(0, at) + '@' + domain;
        if (address.length() > MAX
                || !LOCAL.matcher(typed.substring(0, at)).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw refused();
        }
        return new Email(address);
    }

    /** What is unique: people do not tell upper from lower case in their address. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static InvalidValueException refused() {
        return new InvalidValueException("must be an email address of at most 254 characters");
    }
}
