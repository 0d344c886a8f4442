package io.taskbell.e2e.crash.write;

import io.taskbell.e2e.client.Task;

/**
 * A change that is committed for certain.
 *
 * @param type the kind of event that must tell it
 * @param actorId who made it
 * @param after the task as the change must have left it; for a deletion, as it was last, with the
 *     deletion's own version
 * @param learned no answer came, but reading the task again showed it
 */
public record Acknowledged(String type, String actorId, Task after, boolean learned) {}
