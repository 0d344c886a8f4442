package io.taskbell.notifier.recipient;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages mails are written in. */
public enum Language {
    KO,
    EN;

    /** The language tag, such as {@code ko}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Korean for what is not known, as at sign-up. */
    public static Language ofTag(@Nullable String tag) {
        return EN.tag().equals(tag) ? EN : KO;
    }
}
