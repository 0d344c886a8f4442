package io.taskbell.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.taskbell.local.functions.RuntimeApi;
import io.taskbell.local.http.LoopbackServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * The public address, as CloudFront and API Gateway are on AWS. Before: the browser. After: [Page],
 * [FunctionRoute], [Authorizer] and [TaskApiProxy].
 */
public final class Front implements AutoCloseable {
    private static final int MAX_HEADERS = 16 * 1024;
    private static final int MAX_FIRST_LINE = 8 * 1024;

    private final FrontSettings settings;
    private final LoopbackServer server;
    private final RateLimit rateLimit;
    private final Cors cors;
    private final Authorizer authorizer;
    private final FunctionRoute auth;
    private final TaskApiProxy taskApi;

    public Front(FrontSettings settings, RuntimeApi auth, RuntimeApi authorizer) {
        this.settings = settings;
        server =
                new LoopbackServer(
                        new HttpServerOptions()
                                .setPort(settings.port())
                                .setMaxHeaderSize(MAX_HEADERS)
                                .setMaxInitialLineLength(MAX_FIRST_LINE)
                                .setHandle100ContinueAutomatically(true),
                        1);
        rateLimit = new RateLimit(settings.rateLimit(), System::nanoTime);
        cors = new Cors(settings.corsOrigins());
        this.authorizer = new Authorizer(authorizer, settings.authorizerTtl(), System::nanoTime);
        this.auth = new FunctionRoute(auth);
        taskApi =
                new TaskApiProxy(
                        server.vertx(), settings.taskApiPort(), settings.upstreamTimeout());
    }

    public void start() {
        try {
            Page page = Page.read(settings.pageFolder());
            server.start(request -> handle(request, page), Front::refuse);
        } catch (IOException e) {
            throw new UncheckedIOException("page cannot be read", e);
        }
    }

    private void handle(HttpServerRequest request, Page page) {
        Call call = Call.of(request);
        Route route = Route.of(call.path());
        if (route != Route.PAGE) {
            cors.apply(call);
        }
        if (!rateLimit.allows(call.source())) {
            call.answer(Problem.TOO_MANY_REQUESTS, "Slow down.");
        } else if (!Route.isPlain(call.path())) {
            call.answer(Problem.BAD_REQUEST, "The path is ambiguous.");
        } else if (LimitedBody.isDeclaredTooLarge(call)) {
            call.answer(Problem.TOO_LARGE, "A body is 1 MiB at most.");
        } else if (route != Route.PAGE && Cors.isPreflight(call)) {
            cors.answerPreflight(call);
        } else {
            follow(route, call, page);
        }
    }

    private void follow(Route route, Call call, Page page) {
        switch (route) {
            case AUTH -> auth.answer(call, route, null);
            case ME -> ifAuthorized(call, route, caller -> auth.answer(call, route, caller));
            case TASK_API -> ifAuthorized(call, route, caller -> taskApi.answer(call));
            case PAGE -> page.answer(call);
            case NONE -> call.answer(Problem.NOT_FOUND, "The API has no such address.");
        }
    }

    private void ifAuthorized(Call call, Route route, Consumer<JsonNode> next) {
        call.request().pause(); // the body waits, too
        authorizer
                .authorize(call, route)
                .onSuccess(
                        verdict -> {
                            if (verdict.isAuthorized()) {
                                next.accept(verdict.context());
                            } else {
                                call.answer(Problem.UNAUTHENTICATED, "Sign in first.");
                            }
                        })
                .onFailure(e -> FunctionRoute.fail(e, call));
    }

    /** For what is not HTTP as agreed: there is no telling where the next request begins. */
    private static void refuse(HttpServerRequest request) {
        Call call = Call.of(request);
        call.response().putHeader("Connection", "close");
        switch (request.decoderResult().cause()) {
            case TooLongHttpLineException tooLong ->
                    call.answer(Problem.ADDRESS_TOO_LONG, "An address is 8 KiB at most.");
            case TooLongHttpHeaderException tooLong ->
                    call.answer(Problem.HEADERS_TOO_LARGE, "Headers are 16 KiB at most.");
            case null, default -> call.answer(Problem.BAD_REQUEST, "The request is not HTTP.");
        }
        request.connection().close();
    }

    /** Known once started. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
