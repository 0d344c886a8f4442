package io.taskbell.notifier.recipient;

import java.util.UUID;

/** A user, as far as a mail needs to know them. */
public record Person(UUID userId, String email, String name, Language language) {
    /** Without the address: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Person[" + userId + "]";
    }
}
