package io.taskbell.api.user;

import java.util.UUID;

/** A registered person, as far as this service needs to know them. */
public record User(UUID userId, String name, String email) {}
