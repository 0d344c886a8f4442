package io.taskbell.local.functions;

import io.taskbell.local.parts.JavaCommand;
import io.taskbell.local.parts.Part;
import io.taskbell.local.parts.RunningPart;
import io.taskbell.local.parts.TestParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler of the test's under AWS's runtime interface client, in a process that is restarted. */
public final class TestFunction implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Class<?> handler;
    private final Map<String, String> environment;
    private final RuntimeApi api;
    private RunningPart process;
    private boolean closed;

    public TestFunction(
            String name, Class<?> handler, Duration timeout, Map<String, String> environment) {
        this.name = name;
        this.handler = handler;
        this.environment = environment;
        api = new RuntimeApi(name, 0, timeout, this::kill);
        api.start();
        startProcess();
    }

    public RuntimeApi api() {
        return api;
    }

    public long pid() {
        return process.pid();
    }

    public void kill() {
        process.kill();
    }

    private synchronized void startProcess() {
        if (closed) {
            return;
        }
        List<String> command =
                JavaCommand.start(
                        64,
                        "-cp",
                        classPath(),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        handler.getName() + "::handleRequest");
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("AWS_LAMBDA_RUNTIME_API", api.address());
        all.put("AWS_LAMBDA_FUNCTION_NAME", name);
        Path folder = TestParts.folder().resolve(name);
        process =
                RunningPart.start(
                        new Part(name, command, all, folder, folder.resolve("log"), () -> true));
        process.onExit()
                .thenRun(
                        () -> {
                            api.functionDied();
                            startProcess();
                        });
    }

    /** Surefire's own class path is one jar that names the others. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path"))
                                .split(java.io.File.pathSeparator))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        process.stop(PATIENCE);
        api.close();
    }
}
