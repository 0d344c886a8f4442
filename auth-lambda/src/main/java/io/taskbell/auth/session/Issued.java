package io.taskbell.auth.session;

import java.time.Duration;

/**
 * A token on its way to a browser.
 *
 * @param lifetime unless it is used before
 */
public record Issued(RefreshToken token, Duration lifetime) {}
