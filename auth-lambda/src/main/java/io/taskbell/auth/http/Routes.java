package io.taskbell.auth.http;

import io.taskbell.auth.problem.Problem;
import io.taskbell.auth.problem.ProblemType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the route of a request and turns what is thrown on the way into a problem answer.
 *
 * <p>Before: {@link io.taskbell.auth.AuthHandler}. After: {@link AuthRoutes}, {@link MeRoutes}.
 */
public final class Routes {
    private final List<Route> routes;

    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public HttpResponse answer(HttpRequest request) {
        long start = System.nanoTime();
        HttpResponse response =
                answerOrProblem(request).with("X-Correlation-Id", request.correlation().id());
        RequestLine.write(request, known(request.path()), response, System.nanoTime() - start);
        return response;
    }

    private HttpResponse answerOrProblem(HttpRequest request) {
        try {
            return route(request).endpoint().apply(request);
        } catch (Problem problem) {
            return refused(problem, request);
        } catch (RuntimeException e) {
            return refused(Problem.unexpected(e), request);
        }
    }

    private static HttpResponse refused(Problem problem, HttpRequest request) {
        if (problem.getCause() != null) {
            RequestLine.failed(problem);
        }
        return ProblemAnswer.of(problem, request.correlation());
    }

    private Route route(HttpRequest request) {
        List<Route> here = routes.stream().filter(r -> r.path().equals(request.path())).toList();
        if (here.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND, "No such resource.");
        }
        return here.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Problem.methodNotAllowed(methods(here)));
    }

    /** For the log: other paths are whatever somebody typed, which may be a secret. */
    private String known(String path) {
        return routes.stream().anyMatch(route -> route.path().equals(path)) ? path : "none";
    }

    private static String methods(List<Route> here) {
        return here.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
    }
}
