package io.taskbell.api.task;

/** Where a task stands. */
public enum Status {
    TODO,
    IN_PROGRESS,
    IN_TEST,
    IN_REVIEW,
    DONE
}
