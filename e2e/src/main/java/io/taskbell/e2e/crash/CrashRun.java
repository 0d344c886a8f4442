package io.taskbell.e2e.crash;

import io.taskbell.e2e.client.Json;
import io.taskbell.e2e.client.Person;
import io.taskbell.e2e.crash.kill.Kill;
import io.taskbell.e2e.crash.kill.Killer;
import io.taskbell.e2e.crash.verify.Findings;
import io.taskbell.e2e.crash.verify.Verification;
import io.taskbell.e2e.crash.write.Cast;
import io.taskbell.e2e.crash.write.Commit;
import io.taskbell.e2e.crash.write.Journal;
import io.taskbell.e2e.crash.write.Pace;
import io.taskbell.e2e.crash.write.Writer;
import io.taskbell.e2e.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writers change tasks over the API while one part after another is killed; when all is quiet, the
 * change log and the mailbox are held to what was acknowledged.
 *
 * <p>After: {@link Writer}, {@link Killer}, then {@link Verification}.
 */
public final class CrashRun {
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final CrashOptions options;
    private final Stack stack;
    private final PrintStream out;
    private final Journal journal = new Journal();

    public CrashRun(CrashOptions options, Stack stack, PrintStream out) {
        this.options = options;
        this.stack = stack;
        this.out = out;
    }

    /** Exit code 0 only if every promise was kept. */
    public static void main(String[] words) {
        CrashOptions options;
        try {
            options = CrashOptions.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(runOn(options) ? 0 : 1);
    }

    private static boolean runOn(CrashOptions options) {
        try (Stack stack = stack(options)) {
            if (options.running().isEmpty()) {
                System.out.printf("ready after %d ms%n", stack.start().toMillis());
            }
            return new CrashRun(options, stack, System.out).run().good();
        }
    }

    private static Stack stack(CrashOptions options) {
        Path home = options.home().orElseGet(() -> Stack.freshHome("crash-" + options.seed()));
        return options.running()
                .map(running -> Stack.attached(running.base(), running.mail(), home))
                .orElseGet(() -> Stack.at(home));
    }

    /** On a stack that is ready. */
    public CrashResult run() {
        Cast cast = Cast.assemble(stack.base(), options.writers());
        CrashPlan plan = new CrashPlan(options.seed(), options.what());
        Clockwork clockwork = new Clockwork(options, journal);
        Killer killer = new Killer(stack, plan, clockwork::isOver);
        runAll(cast, plan, clockwork, killer);
        Duration took = clockwork.elapsed();
        out.println("  writers and killer are done; waiting until all is quiet");
        Findings findings =
                new Verification(stack, cast, PATIENCE)
                        .of(journal, killer.kills())
                        .and(shortfall(took));
        CrashResult result = CrashResult.of(options, took, journal, killer.kills(), findings);
        out.print(result.table());
        save(result);
        return result;
    }

    private void runAll(Cast cast, CrashPlan plan, Clockwork clockwork, Killer killer) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit(killer));
            for (int i = 0; i < options.writers(); i++) {
                running.add(threads.submit(writer(cast, i, plan, clockwork)));
            }
            running.forEach(one -> await(one, clockwork, killer));
        }
    }

    private Writer writer(Cast cast, int number, CrashPlan plan, Clockwork clockwork) {
        Person self = cast.writers().get(number);
        int share = Math.ceilDiv(options.changes(), options.writers());
        return new Writer(
                cast,
                self,
                plan.choices(number),
                new Pace(options.length(), share, clockwork::isOver),
                new Commit(cast.project(), journal, clockwork::isHopeless),
                journal);
    }

    private void await(Future<?> one, Clockwork clockwork, Killer killer) {
        while (!one.isDone()) {
            try {
                one.get(PROGRESS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                progress(clockwork, killer);
            } catch (ExecutionException e) {
                clockwork.breakOff();
                throw new IllegalStateException("the run broke off", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private void progress(Clockwork clockwork, Killer killer) {
        List<Kill> kills = killer.kills();
        String last = kills.isEmpty() ? "none" : kills.getLast().part().wireName();
        out.printf(
                "%4d s  changes %d  kills %d (last: %s)  no answer %d  5xx %d%n",
                clockwork.elapsed().toSeconds(),
                journal.changes(),
                kills.size(),
                last,
                journal.unanswered(),
                journal.unavailable());
    }

    private List<String> shortfall(Duration took) {
        return journal.changes() >= options.changes()
                ? List.of()
                : List.of(
                        "only %d of %d changes in %d s"
                                .formatted(journal.changes(), options.changes(), took.toSeconds()));
    }

    private static void save(CrashResult result) {
        Path file = Stack.root().resolve("e2e/target/crash-" + result.seed() + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.pretty(result) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
