package io.taskbell.local.launcher;

import io.taskbell.local.parts.Health;
import io.taskbell.local.parts.JavaCommand;
import io.taskbell.local.parts.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The REST service as a part: the very jar that runs on AWS. */
record TaskApi(Path root, URI address) {

    private static final int HEAP_MEGABYTES = 160;

    Part part(Map<String, String> environment, Path log) {
        Path folder = root.resolve("task-api/target/quarkus-app").toAbsolutePath();
        return new Part(
                "task-api",
                JavaCommand.start(
                        HEAP_MEGABYTES, "-jar", folder.resolve("quarkus-run.jar").toString()),
                environment,
                folder,
                log,
                Health.succeeds(address.resolve("/q/health/ready")));
    }
}
