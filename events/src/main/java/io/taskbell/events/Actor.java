package io.taskbell.events;

import java.util.UUID;

/**
 * Who made the change, as they stood to the task at that moment.
 *
 * @param userId the user's id, the {@code sub} of their access token
 * @param name their display name when they made the change
 * @param role how they stand to the task
 */
public record Actor(UUID userId, String name, ActorRole role) {}
