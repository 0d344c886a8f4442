package io.taskbell.auth.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A person with an account.
 *
 * @param createdAt UTC, to the millisecond
 */
public record User(
        UUID userId,
        Email email,
        PersonName name,
        Language language,
        ZoneId timeZone,
        Instant createdAt) {}
