package io.taskbell.api.project;

import java.util.List;

/** The caller's projects, the oldest first. */
public record ProjectList(List<ProjectView> items) {}
