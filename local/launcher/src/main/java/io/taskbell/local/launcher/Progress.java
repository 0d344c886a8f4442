package io.taskbell.local.launcher;

import io.taskbell.local.supervision.PartWatcher;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people, in a line each, and programs, in ports.json, how the parts are. */
final class Progress implements PartWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int REMIND_SECONDS = 5;

    private final PrintStream out;
    private final PortsFile ports;
    private final long start = System.nanoTime();
    private final Collection<String> waitingFor;
    private final ScheduledExecutorService reminder =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());
    private boolean open;
    private boolean stopping;

    /**
     * @param parts all that must be ready
     */
    Progress(PrintStream out, PortsFile ports, List<String> parts) {
        this.out = out;
        this.ports = ports;
        this.waitingFor = new TreeSet<>(parts);
    }

    synchronized void starting(Home home) {
        ports.write(false);
        say("Taskbell starts; its data is in " + home.folder());
        reminder.scheduleAtFixedRate(
                this::remind, REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS);
    }

    synchronized void say(String line) {
        out.println(line);
        LOG.info(line);
    }

    private synchronized void remind() {
        if (!open && !stopping && !waitingFor.isEmpty()) {
            say("  … still waiting for " + String.join(", ", waitingFor));
        }
    }

    @Override
    public synchronized void started(String part, long pid) {
        waitingFor.add(part);
        ports.started(part, pid, isAllReady());
    }

    @Override
    public synchronized void ready(String part, Duration elapsed) {
        waitingFor.remove(part);
        ports.write(isAllReady());
        if (open) {
            say("%s is back after %s".formatted(part, seconds(elapsed)));
        } else {
            say("  %-10s ready after %s".formatted(part, seconds(sinceStart())));
        }
    }

    @Override
    public synchronized void ended(String part, String why, Duration restartIn) {
        if (!stopping) {
            waitingFor.add(part);
            ports.write(false);
            say("%s %s; it starts again in %s".formatted(part, why, seconds(restartIn)));
        }
    }

    /** All parts are ready and the doors are open. */
    synchronized void open(Addresses addresses) {
        open = true;
        ports.write(isAllReady());
        say("Taskbell is ready at " + addresses.publicUrl());
        say("Its mails arrive at " + addresses.mailUrl());
        LOG.info("ready after {}", seconds(sinceStart()));
    }

    synchronized void stopping() {
        stopping = true;
        reminder.shutdownNow();
        ports.delete();
    }

    private boolean isAllReady() {
        return open && waitingFor.isEmpty();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
