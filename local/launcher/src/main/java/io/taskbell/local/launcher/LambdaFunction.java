package io.taskbell.local.launcher;

import io.taskbell.local.functions.RuntimeApi;
import io.taskbell.local.parts.FreePort;
import io.taskbell.local.parts.Part;
import io.taskbell.local.supervision.PartWatcher;
import io.taskbell.local.supervision.SupervisedPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A Lambda function: the zip's handler in a process under AWS's runtime interface client, and the
 * Runtime API that hands it the events.
 */
final class LambdaFunction {

    private static final int HEAP_MEGABYTES = 96;

    private final FunctionDefinition definition;
    private final RuntimeApi api;
    private final SupervisedPart process;

    /**
     * @param module whose zip holds the handler
     * @param environment what the function is told on AWS too
     */
    LambdaFunction(
            String name,
            String module,
            Map<String, String> environment,
            Path root,
            Home home,
            PartWatcher watcher) {
        this.definition = FunctionDefinition.read(root, name);
        int port = FreePort.find();
        this.api = new RuntimeApi(name, port, definition.timeout(), this::restart);
        Path zip = root.resolve(module).resolve("target/function.zip");
        Path code = new FunctionCode(zip, home.run().resolve("functions").resolve(name)).unpacked();
        var part =
                new Part(
                        name,
                        new RuntimeClient(root).command(HEAP_MEGABYTES, definition.handler()),
                        lambdaEnvironment(name, port, environment),
                        code,
                        home.log(name),
                        api::isAsked);
        this.process = new SupervisedPart(part, home.run(), new TellingApi(watcher));
    }

    private Map<String, String> lambdaEnvironment(
            String name, int port, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
        all.put("AWS_LAMBDA_FUNCTION_NAME", name);
        all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(definition.memoryMegabytes()));
        all.put("_HANDLER", definition.handler());
        return all;
    }

    FunctionDefinition definition() {
        return definition;
    }

    RuntimeApi api() {
        return api;
    }

    CompletableFuture<Void> start() {
        api.start();
        return process.start();
    }

    private void restart() {
        process.restart();
    }

    void stop(Duration patience) {
        process.stop(patience);
        api.close();
    }

    /** The Runtime API must know that nobody will answer any more. */
    private final class TellingApi implements PartWatcher {

        private final PartWatcher next;

        TellingApi(PartWatcher next) {
            this.next = next;
        }

        @Override
        public void started(String part, long pid) {
            next.started(part, pid);
        }

        @Override
        public void ready(String part, Duration elapsed) {
            next.ready(part, elapsed);
        }

        @Override
        public void ended(String part, String why, Duration restartIn) {
            api.functionDied();
            next.ended(part, why, restartIn);
        }
    }
}
