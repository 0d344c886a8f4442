package io.taskbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.e2e.crash.CrashOptions;
import io.taskbell.e2e.crash.CrashResult;
import io.taskbell.e2e.crash.CrashRun;
import io.taskbell.e2e.stack.Stack;
import org.junit.jupiter.api.Test;

/** A short run of what {@code bin/crash} does at length. */
class CrashE2E {

    @Test
    void nothingIsLostWhenPartsAreKilled() {
        CrashOptions options =
                CrashOptions.parse("--seconds", "25", "--seed", "7", "--changes", "300");
        try (Stack stack = Stack.at(Stack.freshHome("crash-test"))) {
            stack.start();

            CrashResult result = new CrashRun(options, stack, System.out).run();

            assertThat(result.broken()).isEmpty();
            assertThat(result.unexplained()).as("%s", result.doubles()).isZero();
            assertThat(result.changes()).isGreaterThanOrEqualTo(options.changes());
        }
    }
}
