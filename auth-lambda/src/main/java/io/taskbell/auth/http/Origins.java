package io.taskbell.auth.http;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.problem.ProblemType;
import java.util.Set;

/**
 * The pages that may use the refresh cookie: those from where the request itself goes, and those
 * that are known here. Browsers name the page in the header Origin; whoever sends none is no
 * browser, and has no cookie that it was not given. Routes that read JSON need no such check: no
 * page can send that elsewhere without the gateway's leave.
 */
public record Origins(Set<String> ours) {

    /**
     * @throws Problem if the request comes from another page
     */
    void check(HttpRequest request) {
        boolean another =
                request.header("origin")
                        .filter(origin -> !ours.contains(origin) && !origin.equals(own(request)))
                        .isPresent();
        if (another) {
            throw new Problem(ProblemType.FORBIDDEN, "This page may not do that.");
        }
    }

    /** Where the request goes, as the browser wrote it: a page elsewhere cannot change that. */
    private static String own(HttpRequest request) {
        return request.header("x-forwarded-proto").orElse("https")
                + "://"
                + request.header("host").orElse("");
    }
}
