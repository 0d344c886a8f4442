package io.taskbell.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What may be set from outside; {@code bin/run --help} explains it.
 *
 * @param home keeps data, keys and logs
 * @param port of the page and the API; 0 picks a free one
 * @param mailPort of the mailbox; 0 picks a free one
 * @param smtpUrl a server that every mail is handed on to
 * @param environment all of it, for the settings that the front reads itself
 */
record Settings(
        Path home, int port, int mailPort, Optional<URI> smtpUrl, Map<String, String> environment) {

    static final String HOME = "TASKBELL_HOME";
    static final String PORT = "TASKBELL_PORT";
    static final String MAIL_PORT = "TASKBELL_MAIL_PORT";
    static final String SMTP_URL = "TASKBELL_SMTP_URL";

    private static final int LAST_PORT = 65_535;

    static Settings from(Map<String, String> environment) throws CannotStartException {
        return new Settings(
                home(environment),
                port(environment, PORT, 8080),
                port(environment, MAIL_PORT, 8025),
                smtpUrl(environment),
                Map.copyOf(environment));
    }

    private static Path home(Map<String, String> environment) {
        return text(environment, HOME)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".taskbell"))
                .toAbsolutePath()
                .normalize();
    }

    private static int port(Map<String, String> environment, String name, int otherwise)
            throws CannotStartException {
        String text = text(environment, name).orElse(Integer.toString(otherwise));
        // Five digits at most: longer ones are no int.
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT) {
            return Integer.parseInt(text);
        }
        throw new CannotStartException(
                "%s is \"%s\": set it to a port between 1 and %d, or to 0 for a free one."
                        .formatted(name, text, LAST_PORT));
    }

    private static Optional<URI> smtpUrl(Map<String, String> environment)
            throws CannotStartException {
        Optional<String> text = text(environment, SMTP_URL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // Not repeated in the sentence: it may hold a password.
        var refusal =
                new CannotStartException(
                        SMTP_URL
                                + " is not like smtp://user:password@host:port or"
                                + " smtps://user:password@host:port.");
        try {
            URI url = URI.create(text.get());
            if (url.getHost() != null && String.valueOf(url.getScheme()).matches("smtps?")) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException e) {
            refusal.initCause(e);
        }
        throw refusal;
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }
}
