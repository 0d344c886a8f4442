package io.taskbell.local.parts.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the Runtime API for events, one after the other, and calls a handler of streams with them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class RuntimeLoop {

    private final URI api;
    private final RequestStreamHandler handler;

    private RuntimeLoop(URI api, RequestStreamHandler handler) {
        this.api = api;
        this.handler = handler;
    }

    /**
     * @param args the handler, class::method; the method is the interface's
     */
    public static void main(String[] args) throws Exception {
        var api =
                URI.create(
                        "http://%s/2018-06-01/runtime/"
                                .formatted(System.getenv("AWS_LAMBDA_RUNTIME_API")));
        String handlerClass = args[0].split("::", 2)[0];
        var handler =
                Class.forName(handlerClass)
                        .asSubclass(RequestStreamHandler.class)
                        .getDeclaredConstructor()
                        .newInstance();
        var loop = new RuntimeLoop(api, handler);
        // Ends with an exception when the Runtime API is gone, as AWS's client does.
        while (true) {
            loop.handleNext();
        }
    }

    private void handleNext() throws IOException {
        // No time-out: the answer comes with the next event.
        var next = connection("invocation/next");
        byte[] event = next.getInputStream().readAllBytes();
        var context = InvocationContext.of(next);
        String invocation = "invocation/" + context.getAwsRequestId();
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            post(invocation + "/error", error(e), e.getClass().getName());
            return;
        }
        post(invocation + "/response", answer.toByteArray(), "");
    }

    private void post(String path, byte[] body, String errorType) throws IOException {
        var connection = connection(path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        if (!errorType.isEmpty()) {
            connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", errorType);
        }
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        // An answer that comes too late is refused; the next event may still be had.
        connection.getResponseCode();
    }

    private HttpURLConnection connection(String path) throws IOException {
        return (HttpURLConnection) api.resolve(path).toURL().openConnection();
    }

    /** Without the message: it may hold any character, and the log has it. */
    private static byte[] error(Exception e) {
        return "{\"errorType\":\"%s\",\"errorMessage\":\"see the log\"}"
                .formatted(e.getClass().getName())
                .getBytes(UTF_8);
    }
}
