package io.taskbell.e2e.stack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One laptop edition: {@code bin/run} as a child process on a home of its own. The first start
 * picks free ports; later starts keep them, since access tokens name the public address.
 */
public final class Stack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path home;
    private final Launch launch;
    private @Nullable URI base;
    private @Nullable URI mail;
    private @Nullable Process process;

    private Stack(Path home, @Nullable URI base, @Nullable URI mail) {
        this.home = home;
        this.launch = new Launch(home);
        this.base = base;
        this.mail = mail;
        // In a process group of its own it does not hear the Ctrl-C that ends this program.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Not yet started by this object; if it runs on this home, its addresses are known. */
    public static Stack at(Path home) {
        return new Stack(home, null, null);
    }

    /** One that somebody else started; {@link #start} starts it again on the same addresses. */
    public static Stack attached(URI base, URI mail, Path home) {
        return new Stack(home, base, mail);
    }

    /** The repository, from the system property {@code taskbell.root}. */
    public static Path root() {
        return Path.of(requireNonNull(System.getProperty("taskbell.root"), "taskbell.root"));
    }

    /** Starts and waits until every part is ready; answers how long that took. */
    public Duration start() {
        Instant began = Instant.now();
        Process child = launch.start(port(base), port(mail));
        process = child;
        Ports ports = Waiting.until(START_LIMIT, () -> readyPorts(child), this::notReady);
        base = ports.base();
        mail = ports.mail();
        return Duration.between(began, Instant.now());
    }

    /** Ports of an earlier run may still lie there: only the child's own count. */
    private Optional<Ports> readyPorts(Process child) {
        if (!child.isAlive()) {
            throw new IllegalStateException(notReady());
        }
        return Ports.read(home)
                .filter(Ports::ready)
                .filter(ports -> ports.pid(Part.LAUNCHER).filter(Processes::isAlive).isPresent());
    }

    public Ports ports() {
        return Ports.read(home)
                .orElseThrow(() -> new IllegalStateException("no stack runs on " + home));
    }

    /** The public address; the same after every start. */
    public URI base() {
        return base != null ? base : requireNonNull(ports().base(), "public");
    }

    public URI mail() {
        return mail != null ? mail : requireNonNull(ports().mail(), "mail");
    }

    private static int port(@Nullable URI address) {
        return address == null ? 0 : address.getPort();
    }

    public long pid(Part part) {
        return ports().pid(part)
                .orElseThrow(() -> new IllegalStateException(part.wireName() + " is not up"));
    }

    public Path home() {
        return home;
    }

    /** What {@code bin/run} has printed since the last start. */
    public String output() {
        return launch.output();
    }

    /** As a service manager would: SIGTERM. */
    public void stop() {
        long launcher = pid(Part.LAUNCHER);
        Processes.signal("TERM", launcher);
        waitForEnd(launcher);
    }

    /** As a terminal does on Ctrl-C: SIGINT to the launcher and all of its children at once. */
    public void interrupt() {
        long launcher = pid(Part.LAUNCHER);
        launch.interrupt(requireNonNull(process, "not started here"), launcher);
        waitForEnd(launcher);
    }

    /** {@code kill -9} of the launcher alone; its parts live on until the next start. */
    public void killHard() {
        long launcher = pid(Part.LAUNCHER);
        Processes.kill(launcher);
        waitForEnd(launcher);
    }

    /** Stops if it was started here and still runs. */
    @Override
    public void close() {
        Process child = process;
        if (child != null && child.isAlive()) {
            stop();
        }
    }

    private void waitForEnd(long launcher) {
        Process child = process;
        Waiting.until(
                STOP_LIMIT,
                () ->
                        Processes.isAlive(launcher) || (child != null && child.isAlive())
                                ? Optional.empty()
                                : Optional.of(launcher),
                () -> "the launcher still runs\n" + output());
    }

    private String notReady() {
        return "Taskbell did not become ready on " + home + "\n" + output();
    }

    /** A home to start on; nothing of an earlier one is left. */
    public static Path freshHome(String name) {
        Path home = root().resolve("e2e/target/homes").resolve(name);
        try {
            if (Files.exists(home)) {
                Homes.delete(home);
            }
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
