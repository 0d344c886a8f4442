package io.taskbell.api.member;

/** What a member is in a project. */
public enum Role {
    OWNER,
    MEMBER,
    VIEWER
}
