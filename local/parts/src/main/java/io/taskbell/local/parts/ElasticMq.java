package io.taskbell.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * SQS: ElasticMQ in a process of its own.
 *
 * @param root of the built repository
 * @param port on 127.0.0.1
 */
public record ElasticMq(Path root, int port) {

    private static final int HEAP_MEGABYTES = 96;

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Part keepingDataIn(Path folder, Path log) {
        return part(List.of(folder.toAbsolutePath().toString()), log);
    }

    public Part inMemory(Path log) {
        return part(List.of(), log);
    }

    private Part part(List<String> dataFolder, Path log) {
        Path lib = root.resolve("local/queue/target/dist/lib").toAbsolutePath();
        List<String> command =
                JavaCommand.start(
                        HEAP_MEGABYTES,
                        "-jar",
                        lib.resolve("taskbell-local-queue.jar").toString(),
                        Integer.toString(port));
        command.addAll(dataFolder);
        return new Part(
                "queue",
                command,
                Map.of(),
                lib,
                log,
                Health.succeeds(address().resolve("/?Action=ListQueues")));
    }
}
