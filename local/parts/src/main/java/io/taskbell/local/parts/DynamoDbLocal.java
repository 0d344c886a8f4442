package io.taskbell.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * DynamoDB and its streams: DynamoDB Local in a process of its own.
 *
 * @param root of the built repository
 * @param port on 127.0.0.1
 */
public record DynamoDbLocal(Path root, int port) {

    private static final int HEAP_MEGABYTES = 128;

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Part keepingDataIn(Path folder, Path log) {
        return part(List.of(folder.toAbsolutePath().toString()), folder.resolve("tmp"), log);
    }

    public Part inMemory(Path log) {
        return part(List.of(), log.resolveSibling("dynamodb-tmp"), log);
    }

    /**
     * @param tmp of its own: it takes its native library out of a jar at each start
     */
    private Part part(List<String> dataFolder, Path tmp, Path log) {
        Path lib = root.resolve("local/dynamodb/target/dist/lib").toAbsolutePath();
        List<String> command =
                JavaCommand.start(
                        HEAP_MEGABYTES,
                        "-Dsqlite4java.library.path=" + lib,
                        "-Djava.io.tmpdir=" + tmp.toAbsolutePath(),
                        "-jar",
                        lib.resolve("taskbell-local-dynamodb.jar").toString(),
                        Integer.toString(port));
        command.addAll(dataFolder);
        return new Part("dynamodb", command, Map.of(), lib, log, Health.answers(address()));
    }
}
