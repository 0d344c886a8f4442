package io.taskbell.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Does as the event says: throw, exit, hang, or answer with the event. */
public final class WhimFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        byte[] event = input.readAllBytes();
        switch (new String(event, UTF_8)) {
            case "\"throw\"" -> throw new IllegalStateException("as the event says");
            case "\"exit\"" -> Runtime.getRuntime().halt(1);
            case "\"hang\"" -> hang();
            case "\"context\"" ->
                    output.write(
                            "{\"id\":\"%s\",\"left\":%d,\"arn\":\"%s\"}"
                                    .formatted(
                                            context.getAwsRequestId(),
                                            context.getRemainingTimeInMillis(),
                                            context.getInvokedFunctionArn())
                                    .getBytes(UTF_8));
            default -> output.write(event);
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
