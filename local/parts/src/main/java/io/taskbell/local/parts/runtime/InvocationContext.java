package io.taskbell.local.parts.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.net.URLConnection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a handler may ask about its invocation.
 *
 * @param deadline in milliseconds since 1970
 */
record InvocationContext(String requestId, String functionArn, long deadline) implements Context {

    static InvocationContext of(URLConnection next) {
        return new InvocationContext(
                header(next, "Lambda-Runtime-Aws-Request-Id"),
                header(next, "Lambda-Runtime-Invoked-Function-Arn"),
                Long.parseLong(header(next, "Lambda-Runtime-Deadline-Ms")));
    }

    private static String header(URLConnection next, String name) {
        return Objects.requireNonNull(next.getHeaderField(name), name);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "local";
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return Objects.requireNonNullElse(System.getenv("AWS_LAMBDA_FUNCTION_NAME"), "");
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return functionArn;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, deadline - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.parseInt(
                Objects.requireNonNullElse(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), "0"));
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                System.out.println(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, UTF_8));
            }
        };
    }
}
