package io.taskbell.local.launcher;

import io.taskbell.local.parts.JavaCommand;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * AWS's runtime interface client: asks the Runtime API for events and calls the handler with them.
 *
 * @param root of the built repository
 */
record RuntimeClient(Path root) {

    private static final String NATIVE =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

    /** The command of a process that runs in a folder with the function's lib/. */
    List<String> command(int heapMegabytes, String handler) {
        return List.copyOf(
                JavaCommand.start(
                        heapMegabytes,
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        NATIVE + nativePart(),
                        "-cp",
                        "lib/*" + File.pathSeparator + folder().resolve("*"),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        handler));
    }

    private Path nativePart() {
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "aarch_64" : "x86_64";
        String system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        return folder().resolve("jni/libaws-lambda-jni.%s-%s.so".formatted(system, processor));
    }

    private Path folder() {
        return root.resolve("local/launcher/target/dist/ric").toAbsolutePath();
    }
}
