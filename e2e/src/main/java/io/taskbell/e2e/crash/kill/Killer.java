package io.taskbell.e2e.crash.kill;

import io.taskbell.e2e.crash.CrashPlan;
import io.taskbell.e2e.crash.CrashPlan.Strike;
import io.taskbell.e2e.stack.Part;
import io.taskbell.e2e.stack.Processes;
import io.taskbell.e2e.stack.Stack;
import io.taskbell.e2e.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Ends one part after another by {@code kill -9}, the next one only when the last is back. The
 * launcher restarts what dies; the launcher itself is started again here.
 */
public final class Killer implements Runnable {
    private static final Duration COME_BACK_LIMIT = Duration.ofSeconds(60);

    private final Stack stack;
    private final CrashPlan plan;
    private final BooleanSupplier over;
    private final List<Kill> kills = new CopyOnWriteArrayList<>();

    public Killer(Stack stack, CrashPlan plan, BooleanSupplier over) {
        this.stack = stack;
        this.plan = plan;
        this.over = over;
    }

    @Override
    public void run() {
        while (true) {
            Strike strike = plan.next();
            Waiting.pause(strike.pause());
            if (over.getAsBoolean()) {
                return;
            }
            kills.add(kill(strike.part()));
        }
    }

    public List<Kill> kills() {
        return List.copyOf(kills);
    }

    private Kill kill(Part part) {
        Instant at = Instant.now();
        if (part == Part.LAUNCHER) {
            stack.killHard();
            stack.start();
        } else {
            long pid = stack.pid(part);
            Processes.kill(pid);
            successor(part, pid);
        }
        return new Kill(part, at, Instant.now());
    }

    private void successor(Part part, long killed) {
        Waiting.until(
                COME_BACK_LIMIT,
                () -> newPid(part, killed),
                () -> part.wireName() + " was not started again");
    }

    private Optional<Long> newPid(Part part, long killed) {
        return stack.ports().pid(part).filter(pid -> pid != killed).filter(Processes::isAlive);
    }
}
