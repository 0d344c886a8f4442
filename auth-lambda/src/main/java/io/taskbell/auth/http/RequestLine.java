package io.taskbell.auth.http;

import io.taskbell.auth.problem.Problem;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** One log line for each request, and one more when it failed on our side. */
final class RequestLine {
    private static final Logger LOG = Logger.getLogger("io.taskbell.auth.request");

    private RequestLine() {}

    static void write(HttpRequest request, String route, HttpResponse response, long nanos) {
        LOG.log(
                Level.INFO,
                "request answered",
                Map.of(
                        "http.request.method",
                        request.method(),
                        "http.route",
                        route,
                        "http.response.status_code",
                        response.status(),
                        "event.duration",
                        nanos));
    }

    static void failed(Problem problem) {
        LogRecord line = new LogRecord(Level.SEVERE, "request failed");
        line.setThrown(problem.getCause());
        line.setParameters(new Object[] {Map.of("error.code", problem.type().uri())});
        line.setLoggerName(LOG.getName());
        LOG.log(line);
    }
}
