package io.taskbell.notifier.recipient;

/** Why a person hears of a change, told at the foot of the mail. */
public enum Reason {
    SUPERVISOR,
    ASSIGNEE
}
