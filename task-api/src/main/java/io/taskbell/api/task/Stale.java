package io.taskbell.api.task;

import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The answer to who changes a version that is not the last any more. */
final class Stale {
    private Stale() {}

    /**
     * @param differs the fields in which the wish and the current task differ
     */
    static ProblemException problem(OwnTask current, List<String> differs) {
        return new ProblemException(
                ProblemType.STALE,
                "Look at current and try again with its version.",
                List.of(),
                Map.of(
                        "current",
                        TaskView.of(current.task(), current.project()),
                        "differs",
                        differs));
    }
}
