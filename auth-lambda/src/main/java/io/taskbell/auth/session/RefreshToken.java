package io.taskbell.auth.session;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser keeps to stay signed in: which session, and the secret that proves it. */
public record RefreshToken(UUID sessionId, Secret secret) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    /** The token with that text, or none if none has it. */
    public static Optional<RefreshToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new RefreshToken(
                                UUID.fromString(matcher.group(1)), new Secret(matcher.group(2))))
                : Optional.empty();
    }

    /** For the browser that it is for, and for nothing else. */
    public String text() {
        return sessionId + "." + secret.text();
    }
}
