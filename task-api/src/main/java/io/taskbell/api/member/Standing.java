package io.taskbell.api.member;

/**
 * How a member stands to what they want to act on.
 *
 * @param role in the project
 * @param supervisor whether they answer for the task in question
 * @param assignee whether they do the task in question
 */
public record Standing(Role role, boolean supervisor, boolean assignee) {
    /** Towards the project itself, no task in question. */
    public static Standing of(Role role) {
        return new Standing(role, false, false);
    }
}
