package io.taskbell.auth.http;

import java.util.function.Function;

/** One verb of one address. */
public record Route(String method, String path, Function<HttpRequest, HttpResponse> endpoint) {}
