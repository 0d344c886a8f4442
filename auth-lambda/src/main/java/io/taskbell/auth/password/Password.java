package io.taskbell.auth.password;

import io.taskbell.auth.problem.InvalidValueException;
import io.taskbell.auth.text.Nfc;

/** A password as typed, composed (NFC) so that every keyboard types the same one. */
public record Password(String text) {
    private static final int MIN = 8;
    private static final int MAX = 128;
    private static final Password NOBODYS = new Password("");

    /**
     * A password that a person chooses: 8 to 128 characters of any kind.
     *
     * @throws InvalidValueException if its length is out of bounds
     */
    public static Password chosen(String raw) {
        return new Password(Nfc.of(raw, MIN, MAX));
    }

    /**
     * A password that a person gives to log in; never refused: what nobody can have is just wrong.
     */
    public static Password given(String raw) {
        try {
            return new Password(Nfc.of(raw, 0, MAX));
        } catch (InvalidValueException e) {
            return NOBODYS;
        }
    }

    /** Never the text: this may end up in a log line. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
