package io.taskbell.e2e.crash;

import io.taskbell.e2e.stack.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Everything that is left to chance, drawn from one seed: the same seed kills the same parts in the
 * same order after the same pauses, and the writers make the same choices.
 */
public final class CrashPlan {
    private static final int SHORTEST_PAUSE_MS = 2_000;
    private static final int LONGEST_PAUSE_MS = 6_000;

    /** A part, and how long to wait before it is killed. */
    public record Strike(Duration pause, Part part) {}

    private final long seed;
    private final List<Part> what;
    private final Random strikes;
    private final List<Part> round = new ArrayList<>();

    public CrashPlan(long seed, List<Part> what) {
        this.seed = seed;
        this.what = what;
        this.strikes = new Random(seed);
    }

    /** Each part once in every round, so that a short run leaves none out. */
    public Strike next() {
        if (round.isEmpty()) {
            round.addAll(what);
            Collections.shuffle(round, strikes);
        }
        int pause = strikes.nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS + 1);
        return new Strike(Duration.ofMillis(pause), round.removeFirst());
    }

    /** The choices of one writer. */
    public Random choices(int writer) {
        return new Random(seed * 1_000 + writer);
    }
}
