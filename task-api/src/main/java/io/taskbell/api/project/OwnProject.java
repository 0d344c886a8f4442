package io.taskbell.api.project;

import io.taskbell.api.member.Role;

/** A project and what the caller is in it. */
public record OwnProject(Project project, Role role) {}
