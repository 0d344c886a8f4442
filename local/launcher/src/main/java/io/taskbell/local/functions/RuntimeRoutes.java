package io.taskbell.local.functions;

import io.taskbell.local.functions.InvocationException.FunctionError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Runtime API's HTTP side: next, response, error. Before: the process. After: [Invocations].
 */
final class RuntimeRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RuntimeRoutes.class);
    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final Pattern ANSWER =
            Pattern.compile(PREFIX + "invocation/([^/]+)/(response|error)");

    private final String function;
    private final Duration timeout;
    private final Invocations invocations;

    RuntimeRoutes(String function, Duration timeout, Invocations invocations) {
        this.function = function;
        this.timeout = timeout;
        this.invocations = invocations;
    }

    void handle(HttpServerRequest request) {
        boolean post = request.method().equals(HttpMethod.POST);
        Matcher answer = ANSWER.matcher(request.path());
        if (!post && request.path().equals(PREFIX + "invocation/next")) {
            next(request);
        } else if (post && request.path().equals(PREFIX + "init/error")) {
            request.body().onSuccess(report -> initError(request, report));
        } else if (post && answer.matches()) {
            String id = answer.group(1);
            String errorType = answer.group(2).equals("error") ? errorType(request) : null;
            request.body().onSuccess(body -> finish(request, id, errorType, body));
        } else {
            answer(request.response(), 404, "ResourceNotFound");
        }
    }

    /** Held open until there is an invocation. */
    private void next(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        Consumer<Invocation> poll = invocation -> send(response, invocation);
        response.closeHandler(closed -> invocations.removePoll(poll));
        invocations.addPoll(poll);
    }

    private void send(HttpServerResponse response, Invocation invocation) {
        long deadline = System.currentTimeMillis() + timeout.toMillis();
        response.putHeader("Content-Type", "application/json")
                .putHeader("Lambda-Runtime-Aws-Request-Id", invocation.id())
                .putHeader("Lambda-Runtime-Deadline-Ms", Long.toString(deadline))
                .putHeader(
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:ap-northeast-2:000000000000:function:" + function)
                .putHeader("Lambda-Runtime-Trace-Id", traceId())
                .end(Buffer.buffer(invocation.event()));
    }

    /** Answers the process first, so that it can ask for the next. */
    private void finish(
            HttpServerRequest request, String id, @Nullable String errorType, Buffer body) {
        Invocation invocation = invocations.finish(id);
        if (invocation == null) {
            answer(request.response(), 400, "InvalidRequestID");
            return;
        }
        answer(request.response(), 202, "OK");
        if (errorType == null) {
            invocation.result().complete(body.getBytes());
        } else {
            invocation
                    .result()
                    .completeExceptionally(new FunctionError(function, errorType, body.toString()));
        }
    }

    private static String errorType(HttpServerRequest request) {
        String type = request.getHeader("Lambda-Runtime-Function-Error-Type");
        return type == null ? "Unhandled" : type;
    }

    /** The process ends itself after this and is started anew; what waits, waits on. */
    private void initError(HttpServerRequest request, Buffer report) {
        LOG.error("function {} cannot start: {}", function, report);
        answer(request.response(), 202, "OK");
    }

    private static void answer(HttpServerResponse response, int status, String word) {
        String body =
                status < 300
                        ? "{\"status\":\"%s\"}".formatted(word)
                        : "{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}".formatted(word, word);
        response.setStatusCode(status).putHeader("Content-Type", "application/json").end(body);
    }

    /** X-Ray's form; nothing is sampled on a laptop. */
    private static String traceId() {
        String hex = UUID.randomUUID().toString().replace("-", "");
        return "Root=1-%s-%s;Parent=%s;Sampled=0"
                .formatted(hex.substring(0, 8), hex.substring(8), hex.substring(16));
    }
}
