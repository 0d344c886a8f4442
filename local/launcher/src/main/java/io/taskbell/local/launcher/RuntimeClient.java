package io.taskbell.local.launcher;

import io.taskbell.local.parts.JavaCommand;
import io.taskbell.local.parts.runtime.RuntimeLoop;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the Runtime API for events and calls the handler with them: AWS's runtime interface client,
 * or, where its native part does not run, {@link RuntimeLoop}.
 *
 * @param root of the built repository
 */
record RuntimeClient(Path root) {

    private static final String NATIVE =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

    /** The command of a process that runs in a folder with the function's lib/. */
    List<String> command(int heapMegabytes, String handler) {
        var command =
                new ArrayList<>(
                        JavaCommand.start(
                                heapMegabytes, "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        if (System.getProperty("os.name").startsWith("Linux")) {
            command.add(NATIVE + nativePart());
            command.addAll(classPath(folder().resolve("*")));
            command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        } else {
            command.addAll(classPath(jarOf(RuntimeLoop.class)));
            command.add(RuntimeLoop.class.getName());
        }
        command.add(handler);
        return command;
    }

    private static List<String> classPath(Path client) {
        return List.of("-cp", "lib/*" + File.pathSeparator + client);
    }

    private Path nativePart() {
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "aarch_64" : "x86_64";
        String system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        return folder().resolve("jni/libaws-lambda-jni.%s-%s.so".formatted(system, processor));
    }

    private Path folder() {
        return root.resolve("local/launcher/target/dist/ric").toAbsolutePath();
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
