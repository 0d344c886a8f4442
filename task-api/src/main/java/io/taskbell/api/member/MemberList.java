package io.taskbell.api.member;

import java.util.List;

/** Every member of a project, the longest-standing first. */
public record MemberList(List<MemberView> items) {}
