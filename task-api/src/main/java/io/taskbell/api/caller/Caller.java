package io.taskbell.api.caller;

import java.util.UUID;

/**
 * Who is asking, and under which trace.
 *
 * @param userId the {@code sub} of the access token
 * @param correlationId the trace id of the request
 */
public record Caller(UUID userId, String correlationId) {}
