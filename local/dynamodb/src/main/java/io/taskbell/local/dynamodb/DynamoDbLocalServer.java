package io.taskbell.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/**
 * Serves DynamoDB and its streams on 127.0.0.1.
 *
 * <p>DynamoDB Local's own main class listens on every interface and reports its use to AWS; this
 * one does neither.
 */
public final class DynamoDbLocalServer {

    private DynamoDbLocalServer() {}

    /**
     * @param args the port, then the folder that keeps the data; without a folder all is in memory
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        Path folder = args.length > 1 ? Files.createDirectories(Path.of(args[1])) : null;
        endWithParent();
        emptyTemporaryFolder();

        var requests = requestHandler(folder);
        var server = new Server(new InetSocketAddress("127.0.0.1", port));
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null), "/"));
        Runtime.getRuntime().addShutdownHook(new Thread(requests::shutdown));
        server.start();
        server.join();
    }

    /** One database for all regions and keys, tables active at once. */
    private static LocalDynamoDBRequestHandler requestHandler(@Nullable Path folder) {
        String path = folder == null ? null : folder.toString();
        return new LocalDynamoDBRequestHandler(0, folder == null, path, true, false);
    }

    /** A killed one leaves its copy of the native library behind. The folder is ours alone. */
    private static void emptyTemporaryFolder() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        try (var left = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Who started this may be killed without a chance to stop it. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}
