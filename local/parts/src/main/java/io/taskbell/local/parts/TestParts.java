package io.taskbell.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * Real parts for integration tests: one of each per class loader, empty, started at first use,
 * ended with the JVM.
 *
 * <p>Needs the built repository's root as the system property {@code taskbell.root}.
 */
public final class TestParts {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path FOLDER =
            root().resolve("local/parts/target/test-parts/" + UUID.randomUUID()).toAbsolutePath();

    private TestParts() {}

    /** DynamoDB with every table of terraform/tables. */
    public static URI dynamoDb() {
        return DynamoDbHolder.ADDRESS;
    }

    /** SQS with every queue of terraform/queues and its {@code <name>-dead}. */
    public static URI queues() {
        return QueuesHolder.ADDRESS;
    }

    /** A database without a table. */
    public static JdbcAddress mariaDb() {
        return MariaDbHolder.ADDRESS;
    }

    /** Where a test that starts parts of its own finds what to start. */
    public static Path root() {
        return Path.of(System.getProperty("taskbell.root", "."));
    }

    /** Unpacked once for all tests of this working copy. */
    public static MariaDbInstallation mariaDbInstallation() {
        return MariaDbInstallation.in(root().resolve("local/parts/target/mariadb"));
    }

    /** Of this class alone: a JVM may load it more than once, as Quarkus' tests do. */
    public static Path folder() {
        return FOLDER;
    }

    private static final class DynamoDbHolder {
        static final URI ADDRESS = start();

        private static URI start() {
            var dynamoDb = new DynamoDbLocal(root(), FreePort.find());
            untilExit(dynamoDb.inMemory(folder().resolve("dynamodb.log")));
            try (var client = LocalAws.dynamoDb(dynamoDb.address())) {
                DynamoDbTables.create(client, root().resolve("terraform/tables"));
            }
            return dynamoDb.address();
        }
    }

    private static final class QueuesHolder {
        static final URI ADDRESS = start();

        private static URI start() {
            var elasticMq = new ElasticMq(root(), FreePort.find());
            untilExit(elasticMq.inMemory(folder().resolve("queue.log")));
            try (var client = LocalAws.sqs(elasticMq.address())) {
                Queues.create(client, root().resolve("terraform/queues"));
            }
            return elasticMq.address();
        }
    }

    private static final class MariaDbHolder {
        static final JdbcAddress ADDRESS = start();

        private static JdbcAddress start() {
            Path folder = folder().resolve("mariadb");
            var mariaDb = new MariaDb(mariaDbInstallation(), FreePort.find(), folder, "test");
            RunningPart running = untilExit(mariaDb.prepare(folder().resolve("mariadb.log")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(running, folder)));
            return mariaDb.address();
        }
    }

    private static RunningPart untilExit(Part part) {
        RunningPart running = RunningPart.start(part);
        Runtime.getRuntime().addShutdownHook(new Thread(running::kill));
        try {
            return running.awaitReady(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + part.name() + " started", e);
        }
    }

    /** A database without tables takes 40 MB and more. */
    private static void discard(RunningPart running, Path folder) {
        running.kill();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
