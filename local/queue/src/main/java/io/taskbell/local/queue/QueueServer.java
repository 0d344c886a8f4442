package io.taskbell.local.queue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

/** Serves the SQS API on 127.0.0.1. */
public final class QueueServer {

    private QueueServer() {}

    /**
     * @param args the port, then the folder that keeps queues and messages; without a folder all is
     *     in memory
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        Config settings =
                args.length > 1
                        ? address(port)
                                .withFallback(storage(Files.createDirectories(Path.of(args[1]))))
                        : address(port);
        endWithParent();

        var shutdown =
                new ElasticMQServer(
                                new ElasticMQServerConfig(
                                        settings.withFallback(ConfigFactory.load())))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::apply));
    }

    private static Config address(int port) {
        return ConfigFactory.parseMap(
                Map.of(
                        "rest-sqs.bind-hostname", "127.0.0.1",
                        "rest-sqs.bind-port", port,
                        // Queue URLs are made of it.
                        "node-address.host", "127.0.0.1",
                        "node-address.port", port,
                        "aws.region", "ap-northeast-2",
                        "pekko.loglevel", "WARNING"));
    }

    private static Config storage(Path folder) {
        return ConfigFactory.parseMap(
                Map.of(
                        "messages-storage.enabled",
                        true,
                        // H2 writes every 500 ms unless told: what was acknowledged in between
                        // would be lost with the process.
                        "messages-storage.uri",
                        "jdbc:h2:file:"
                                + folder.resolve("queues").toAbsolutePath()
                                + ";WRITE_DELAY=0"));
    }

    /** Who started this may be killed without a chance to stop it. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}
