package io.taskbell.auth.token;

import java.util.List;
import java.util.UUID;

/** Who a verified token speaks for. */
public record Caller(UUID userId, List<String> groups) {}
