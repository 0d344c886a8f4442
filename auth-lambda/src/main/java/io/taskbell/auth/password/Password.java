package io.taskbell.auth.password;

import io.taskbell.auth.problem.InvalidValueException;
import io.taskbell.auth.text.Nfc;

/** A password as typed, composed (NFC) so that every keyboard types the same one. */
public record Password(String text) {
    private static final int MIN = 8;
    private static final int MAX = 128;
    private static final Password NOBODYS = new Password("");

    /**
     * A password that a person chooses: 8 to 128 characters of any kind, but not one that everybody
     * chooses.
     *
     * @throws InvalidValueException if its length is out of bounds or it is a common one
     */
    public static Password chosen(String raw) {
        Password chosen = new Password(Nfc.of(raw, MIN, MAX));
        if (CommonPasswords.contain(chosen.text())) {
            throw new InvalidValueException("is a password that many people use");
        }
        return chosen;
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
