package io.taskbell.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The fields of a task whose change is told. */
public enum TaskField {
    TITLE,
    CONTENTS,
    STATUS,
    PRIORITY,
    LABELS,
    DEADLINE,
    SUPERVISOR,
    ASSIGNEE,
    RANK;

    /** The name on the wire: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
