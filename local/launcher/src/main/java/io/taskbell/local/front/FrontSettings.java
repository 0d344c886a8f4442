package io.taskbell.local.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the front is told.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param taskApiPort where task-api listens on 127.0.0.1
 * @param pageFolder the built page, web/dist
 * @param corsOrigins TASKBELL_CORS_ORIGINS, comma-separated: origins other than our own that may
 *     call
 * @param rateLimit TASKBELL_RATE_LIMIT, requests a second from one address; twice as many in a
 *     burst
 * @param authorizerTtl TASKBELL_AUTHORIZER_TTL (such as PT60S), for how long an authorizer's answer
 *     counts
 * @param upstreamTimeout TASKBELL_UPSTREAM_TIMEOUT (such as PT30S), how long task-api may take
 */
public record FrontSettings(
        int port,
        int taskApiPort,
        Path pageFolder,
        Set<String> corsOrigins,
        int rateLimit,
        Duration authorizerTtl,
        Duration upstreamTimeout) {

    public FrontSettings {
        corsOrigins = Set.copyOf(corsOrigins);
        if (rateLimit < 1) {
            throw new IllegalArgumentException("TASKBELL_RATE_LIMIT must be at least 1");
        }
    }

    public static FrontSettings of(
            int port, int taskApiPort, Path pageFolder, Map<String, String> environment) {
        String origins = environment.getOrDefault("TASKBELL_CORS_ORIGINS", "");
        return new FrontSettings(
                port,
                taskApiPort,
                pageFolder,
                Stream.of(origins.split(","))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .collect(Collectors.toSet()),
                Integer.parseInt(environment.getOrDefault("TASKBELL_RATE_LIMIT", "500")),
                // API Gateway's authorizer_result_ttl_in_seconds in Terraform is the same
                duration(environment, "TASKBELL_AUTHORIZER_TTL", "PT60S"),
                // API Gateway's own limit
                duration(environment, "TASKBELL_UPSTREAM_TIMEOUT", "PT30S"));
    }

    private static Duration duration(
            Map<String, String> environment, String name, String otherwise) {
        return Duration.parse(environment.getOrDefault(name, otherwise));
    }
}
