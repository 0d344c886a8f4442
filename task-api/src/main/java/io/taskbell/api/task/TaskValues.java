package io.taskbell.api.task;

import io.taskbell.api.body.Value;
import io.taskbell.api.body.Values;
import java.util.List;
import java.util.regex.Pattern;

/** The bounds of a task's fields. */
final class TaskValues {
    static final Value<String> TITLE = Values.text(1, 200);
    static final Value<String> CONTENTS = Values.text(0, 20_000);

    /** No comma and no space around: events join the labels by both. */
    static final Value<List<String>> LABELS =
            Values.listOf(
                    Values.text(1, 50)
                            .and(label -> !label.contains(","), "must not hold a comma")
                            .and(
                                    label -> label.strip().equals(label),
                                    "must not begin or end with a space"),
                    20);

    static final Value<String> RANK =
            Values.matching(
                    Pattern.compile("[0-9A-Za-z]{1,64}"), "must be 1 to 64 letters and digits");

    private TaskValues() {}
}
