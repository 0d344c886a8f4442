package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.auth.Identity.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A person at a browser: it keeps the cookie and the access token, and has an address. */
final class Browser {
    static final String PASSWORD = "correct horse battery staple";

    final String email;
    String address = "192.0.2.1";
    String cookie = "";
    String accessToken = "";
    private final Identity identity;

    Browser(Identity identity, String email) {
        this.identity = identity;
        this.email = email;
    }

    static String newEmail() {
        return "kim+" + UUID.randomUUID() + "@example.com";
    }

    /** Somebody who has an account and is signed in. */
    static Browser signedIn(Identity identity) {
        Browser browser = new Browser(identity, newEmail());
        assertThat(browser.signUp().status()).isEqualTo(201);
        assertThat(browser.logIn().status()).isEqualTo(200);
        return browser;
    }

    /** The same person at another device. */
    Browser another() {
        Browser other = new Browser(identity, email);
        assertThat(other.logIn().status()).isEqualTo(200);
        return other;
    }

    /** The same browser, as it was at this moment. */
    Browser copy() {
        Browser copy = new Browser(identity, email);
        copy.cookie = cookie;
        copy.accessToken = accessToken;
        return copy;
    }

    Answer signUp() {
        return send(
                "POST",
                "/api/auth/signup",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"김하나\"}"
                        .formatted(email, PASSWORD));
    }

    Answer logIn() {
        return logIn(PASSWORD);
    }

    Answer logIn(String password) {
        return send(
                "POST",
                "/api/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    Answer refresh() {
        return send("POST", "/api/auth/refresh", null);
    }

    Answer logOut(String body) {
        return send("POST", "/api/auth/logout", body);
    }

    Answer me() {
        return send("GET", "/api/me", null);
    }

    String userId() {
        return me().text("userId");
    }

    Answer patchMe(String body) {
        return send("PATCH", "/api/me", body);
    }

    Answer changePassword(String current, String chosen) {
        return send(
                "POST",
                "/api/me/password",
                "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, chosen));
    }

    Answer withdraw(String password) {
        return send("DELETE", "/api/me", "{\"password\":\"%s\"}".formatted(password));
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body, Map.of());
    }

    Answer send(String method, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        if (path.startsWith("/api/me")) {
            headers.put("authorization", "Bearer " + accessToken);
        }
        ObjectNode event = Identity.event(method, path, headers, body);
        event.withObject("/requestContext/http").put("sourceIp", address);
        if (!cookie.isEmpty() && path.startsWith("/api/auth")) {
            event.putArray("cookies").add("theme=dark").add(cookie);
        }
        Answer answer = identity.invoke(event);
        answer.cookies().forEach(this::keep);
        if (answer.status() == 200 && answer.json().has("accessToken")) {
            accessToken = answer.text("accessToken");
        }
        return answer;
    }

    private void keep(String setCookie) {
        cookie = setCookie.contains("Max-Age=0;") ? "" : setCookie.replaceFirst(";.*", "");
    }
}
