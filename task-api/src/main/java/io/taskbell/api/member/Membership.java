package io.taskbell.api.member;

import java.time.Instant;
import java.util.UUID;

/** A person's part in a project. */
public record Membership(UUID projectId, UUID userId, Role role, Instant since) {}
