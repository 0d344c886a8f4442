package io.taskbell.api.member;

/** What can be done in a project, as far as rights go. */
public enum Verb {
    READ,
    CREATE_TASK,
    CHANGE_TASK,
    CHANGE_TASK_STATUS,
    DELETE_TASK,
    RENAME_PROJECT,
    MANAGE_MEMBERS
}
