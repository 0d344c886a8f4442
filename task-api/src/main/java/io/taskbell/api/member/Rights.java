package io.taskbell.api.member;

import io.taskbell.api.problem.ProblemException;

/** Who may do what: the whole table, role by verb. Who is not a member never gets this far. */
public final class Rights {
    private Rights() {}

    public static boolean may(Verb verb, Standing standing) {
        return switch (standing.role()) {
            case OWNER -> true;
            case MEMBER -> memberMay(verb, standing);
            // Also for who was supervisor or assignee before they became a viewer.
            case VIEWER -> verb == Verb.READ;
        };
    }

    private static boolean memberMay(Verb verb, Standing standing) {
        return switch (verb) {
            case READ, CREATE_TASK -> true;
            case CHANGE_TASK, DELETE_TASK -> standing.supervisor();
            case CHANGE_TASK_STATUS -> standing.supervisor() || standing.assignee();
            case RENAME_PROJECT, MANAGE_MEMBERS -> false;
        };
    }

    /**
     * @throws ProblemException 403 if the member may not
     */
    public static void require(Verb verb, Standing standing) {
        if (!may(verb, standing)) {
            throw ProblemException.forbidden("Your part in this project does not include that.");
        }
    }

    /** Whether somebody in this role can be made supervisor or assignee of a task. */
    public static boolean mayBearTasks(Role role) {
        return role != Role.VIEWER;
    }
}
