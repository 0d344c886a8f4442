package io.taskbell.auth.signin;

import io.taskbell.auth.session.Issued;
import io.taskbell.auth.token.AccessToken;

/** What a person who is signed in holds: a token for now, and one to get the next one with. */
public record SignedIn(AccessToken accessToken, Issued refreshToken) {}
