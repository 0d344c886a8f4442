package io.taskbell.api.task;

/** How soon a task should be done. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
