package io.taskbell.e2e.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signed-up user who stays logged in: the token is renewed well before its 15 minutes are over.
 */
public final class Person {
    private static final Duration TOKEN_USE = Duration.ofMinutes(10);
    private static final String PASSWORD = "correct horse battery 말";

    private final TaskbellClient stranger;
    private final String userId;
    private final String email;
    private final String name;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    private Person(TaskbellClient stranger, String userId, String email, String name) {
        this.stranger = stranger;
        this.userId = userId;
        this.email = email;
        this.name = name;
    }

    public static Person signUp(TaskbellClient stranger, String name, String language) {
        String email = Names.fresh("person") + "@example.com";
        Answer answer =
                stranger.post(
                                "/api/auth/signup",
                                Map.of(
                                        "email", email,
                                        "password", PASSWORD,
                                        "name", name,
                                        "language", language))
                        .expect(201);
        return new Person(stranger, answer.field("userId"), email, name);
    }

    /** The API with this person's token. */
    public TaskbellClient api() {
        return stranger.bearing(accessToken());
    }

    public synchronized String accessToken() {
        String known = token;
        if (known == null || Instant.now().isAfter(renewAt)) {
            known = login();
            token = known;
            renewAt = Instant.now().plus(TOKEN_USE);
        }
        return known;
    }

    /** The next call logs in anew. */
    public synchronized void forgetToken() {
        token = null;
    }

    private String login() {
        Answer answer =
                stranger.post("/api/auth/login", Map.of("email", email, "password", PASSWORD));
        if (answer.status() >= 500) {
            throw new NoAnswerException("login: " + answer);
        }
        return answer.expect(200).field("accessToken");
    }

    public String userId() {
        return userId;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String password() {
        return PASSWORD;
    }
}
