package io.taskbell.auth.user;

import io.taskbell.auth.problem.InvalidValueException;

/** The languages that mails and the page come in. */
public enum Language {
    KO("ko"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /**
     * The language with that code.
     *
     * @throws InvalidValueException if there is no such language
     */
    public static Language parse(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new InvalidValueException("must be ko or en");
    }
}
