package io.taskbell.auth.token;

/** Who issues the tokens and for whom they are: the claims {@code iss} and {@code aud}. */
public record TokenRealm(String issuer, String audience) {}
