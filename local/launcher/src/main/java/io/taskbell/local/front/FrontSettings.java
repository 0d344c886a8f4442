package io.taskbell.local.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * @param port on 127.0.0.1; 0 takes a free one
 * @param taskApiPort where task-api listens on 127.0.0.1
 * @param pageFolder the built page, web/dist
 * @param corsOrigins TASKBELL_CORS_ORIGINS, comma-separated; the origins other than our own that
 *     may call
 * @param rateLimit TASKBELL_RATE_LIMIT, requests a second from one address; twice as many in a
 *     burst
 * @param authorizerTtl TASKBELL_AUTHORIZER_TTL (ISO-8601, PT60S), how long an authorizer's answer
 *     counts
 * @param upstreamTimeout TASKBELL_UPSTREAM_TIMEOUT (ISO-8601, PT30S), how long task-api may take to
 *     answer
 */
public record FrontSettings(
        int port,
        int taskApiPort,
        Path pageFolder,
        Set<String> corsOrigins,
        int rateLimit,
        Duration authorizerTtl,
        Duration upstreamTimeout) {

    public static FrontSettings of(
            int port, int taskApiPort, Path pageFolder, Map<String, String> environment) {
        throw new UnsupportedOperationException();
    }
}
