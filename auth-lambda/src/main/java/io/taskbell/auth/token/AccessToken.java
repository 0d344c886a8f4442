package io.taskbell.auth.token;

import java.time.Duration;

/** A token as a client gets it. */
public record AccessToken(String value, Duration lifetime) {
    /** Never the value: this may end up in a log line. */
    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
