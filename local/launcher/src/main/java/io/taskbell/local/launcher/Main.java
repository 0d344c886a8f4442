package io.taskbell.local.launcher;

import io.taskbell.local.parts.MariaDbInstallation;
import io.taskbell.local.supervision.StaleProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Taskbell on this machine; bin/run calls it. Before: nothing. After: [Laptop].
 *
 * <p>Needs the built repository's root as the system property {@code taskbell.root}.
 */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private static final List<String> BUILT =
            List.of(
                    "local/dynamodb/target/dist/lib/taskbell-local-dynamodb.jar",
                    "local/queue/target/dist/lib/taskbell-local-queue.jar",
                    "local/launcher/target/dist/ric",
                    "task-api/target/quarkus-app/quarkus-run.jar",
                    "auth-lambda/target/function.zip",
                    "notifier-lambda/target/function.zip",
                    "web/dist/index.html");

    private Main() {}

    public static void main(String[] args) {
        try {
            start();
        } catch (CannotStartException e) {
            fail(e.getMessage());
        } catch (CompletionException e) {
            fail(Objects.requireNonNullElse(e.getCause(), e));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private static void start() throws CannotStartException {
        Path root = Path.of(System.getProperty("taskbell.root", ".")).toAbsolutePath();
        checkBuilt(root);
        Settings settings = Settings.from(System.getenv());
        Home home = Home.lock(settings.home());
        LauncherLog.to(home.log("launcher"));
        PortsFile.deleteStale(home);
        StaleProcesses.end(home.run());
        Addresses addresses = Addresses.choose(settings);

        var progress = new Progress(System.out, new PortsFile(home, addresses), Laptop.PARTS);
        progress.starting(home);
        var installation = MariaDbInstallation.in(root.resolve("local/parts/target/mariadb"));
        var laptop = new Laptop(settings, addresses, root, home, installation, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(laptop::stop, "shutdown"));
        laptop.start();
        progress.open(addresses);
    }

    private static void checkBuilt(Path root) throws CannotStartException {
        for (String path : BUILT) {
            if (!Files.exists(root.resolve(path))) {
                throw new CannotStartException(path + " is missing: bin/run builds it.");
            }
        }
    }

    private static void fail(Throwable unexpected) {
        LOG.error("cannot start", unexpected);
        fail("Taskbell cannot start: " + unexpected.getMessage());
    }

    /** Exits, which ends the parts that have been started. */
    private static void fail(@Nullable String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
