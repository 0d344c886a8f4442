package io.taskbell.notifier.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * An address SES can deliver to.
 *
 * @param local before the last {@code @}, ASCII
 * @param domain after it, in ASCII form
 */
public record MailAddress(String local, String domain) {

    /**
     * @throws IllegalArgumentException if the text is no such address
     */
    public static MailAddress of(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("not an address");
        }
        String local = address.substring(0, at);
        if (!isPrintableAscii(local)) {
            throw new IllegalArgumentException("SES delivers to ASCII local parts only");
        }
        return new MailAddress(local, IDN.toASCII(address.substring(at + 1)));
    }

    /** As SES is told it. */
    public String text() {
        return local + "@" + domain;
    }

    /** As it stands in a header. */
    String headerText() {
        return EncoderUtil.encodeAddressLocalPart(local) + "@" + domain;
    }

    private static boolean isPrintableAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>');
    }
}
