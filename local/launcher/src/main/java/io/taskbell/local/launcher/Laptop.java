package io.taskbell.local.launcher;

import io.taskbell.local.bus.Bus;
import io.taskbell.local.front.Front;
import io.taskbell.local.front.FrontSettings;
import io.taskbell.local.mail.MailServer;
import io.taskbell.local.parts.DynamoDbLocal;
import io.taskbell.local.parts.DynamoDbTables;
import io.taskbell.local.parts.ElasticMq;
import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.MariaDb;
import io.taskbell.local.parts.MariaDbInstallation;
import io.taskbell.local.parts.Part;
import io.taskbell.local.parts.Queues;
import io.taskbell.local.pipe.Pipe;
import io.taskbell.local.poller.QueuePoller;
import io.taskbell.local.supervision.SupervisedPart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * All of Taskbell on one machine: which part exists, what it is told, and whom it waits for.
 *
 * <p>Before: [Main]. After: the parts, in the order of a change: front, task-api, change log, pipe,
 * bus, queue, poller, notifier, mail.
 */
final class Laptop {

    static final List<String> PARTS =
            List.of("mariadb", "dynamodb", "queue", "task-api", "auth", "authorizer", "notifier");

    private final Path root;
    private final Home home;
    private final Progress progress;

    private final SupervisedPart mariaDb;
    private final SupervisedPart dynamoDb;
    private final SupervisedPart queue;
    private final SupervisedPart taskApi;
    private final LambdaFunction auth;
    private final LambdaFunction authorizer;
    private final LambdaFunction notifier;

    private final DynamoDbClient tables;
    private final SqsClient queues;
    private final MailServer mail;
    private final Bus bus;
    private final Pipe pipe;
    private final QueuePoller poller;
    private final Front front;

    Laptop(
            Settings settings,
            Addresses addresses,
            Path root,
            Home home,
            MariaDbInstallation installation,
            Progress progress) {
        this.root = root;
        this.home = home;
        this.progress = progress;
        Secrets secrets = Secrets.of(home);

        var database =
                new MariaDb(
                        installation,
                        addresses.mariaDb(),
                        home.data("mariadb"),
                        secrets.databasePassword());
        mariaDb = supervised(database.prepare(home.log("mariadb")));
        dynamoDb =
                supervised(
                        new DynamoDbLocal(root, addresses.dynamoDb())
                                .keepingDataIn(home.data("dynamodb"), home.log("dynamodb")));
        queue =
                supervised(
                        new ElasticMq(root, addresses.queue())
                                .keepingDataIn(home.data("queue"), home.log("queue")));

        var environments =
                new Environments(addresses, addresses.dynamoDbUrl(), database.address(), secrets);
        taskApi =
                supervised(
                        new TaskApi(root, addresses.taskApiUrl())
                                .part(environments.taskApi(), home.log("task-api")));
        auth = new LambdaFunction("auth", "auth-lambda", environments.auth(), root, home, progress);
        authorizer =
                new LambdaFunction(
                        "authorizer", "auth-lambda", environments.auth(), root, home, progress);
        notifier =
                new LambdaFunction(
                        "notifier",
                        "notifier-lambda",
                        environments.notifier(),
                        root,
                        home,
                        progress);

        tables = LocalAws.dynamoDb(addresses.dynamoDbUrl());
        queues = LocalAws.sqs(addresses.queueUrl());
        mail =
                new MailServer(
                        addresses.mail(), home.data("mail"), settings.smtpUrl(), Clock.systemUTC());
        bus = new Bus(root.resolve("terraform/events/rules"), queues);
        pipe =
                new Pipe(
                        tables,
                        LocalAws.dynamoDbStreams(addresses.dynamoDbUrl()),
                        "change_log",
                        root.resolve("terraform/events"),
                        home.data("pipe").resolve("checkpoint.json"),
                        bus);
        poller =
                new QueuePoller(
                        queues,
                        Objects.requireNonNull(notifier.definition().queue()),
                        notifier.definition().batchSize(),
                        notifier.api());
        front =
                new Front(
                        FrontSettings.of(
                                addresses.front(),
                                addresses.taskApi(),
                                root.resolve("web/dist"),
                                settings.environment()),
                        auth.api(),
                        authorizer.api());
    }

    private SupervisedPart supervised(Part part) {
        return new SupervisedPart(part, home.run(), progress);
    }

    /** Returns when all are ready and the front is open. */
    void start() {
        mail.start();
        var ready = new ArrayList<CompletableFuture<Void>>();
        ready.add(mariaDb.start().thenComposeAsync(started -> taskApi.start()));
        ready.add(
                dynamoDb.start()
                        .thenRunAsync(
                                () ->
                                        DynamoDbTables.create(
                                                tables, root.resolve("terraform/tables"))));
        ready.add(
                queue.start()
                        .thenRunAsync(
                                () -> Queues.create(queues, root.resolve("terraform/queues"))));
        ready.add(auth.start());
        ready.add(authorizer.start());
        ready.add(notifier.start());
        allOrFirstFailure(ready).join();

        bus.start();
        pipe.start();
        poller.start();
        front.start();
    }

    /** Not {@code allOf} alone: it would wait for the others before it tells of a failure. */
    private static CompletableFuture<Void> allOrFirstFailure(List<CompletableFuture<Void>> parts) {
        var result = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Void> part : parts) {
            part.exceptionally(
                    failure -> {
                        result.completeExceptionally(failure);
                        return null;
                    });
        }
        return result;
    }

    /** From the outside in, so that what is under way comes to its end. Takes under 5 seconds. */
    void stop() {
        progress.stopping();
        var shutdown = new Shutdown();
        shutdown.close(front);
        shutdown.close(pipe, poller);
        shutdown.stop(taskApi::stop, auth::stop, authorizer::stop, notifier::stop);
        shutdown.close(mail, bus);
        shutdown.stop(queue::stop, dynamoDb::stop, mariaDb::stop);
    }
}
