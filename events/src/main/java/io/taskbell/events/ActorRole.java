package io.taskbell.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a person stands to a task; where several apply, the first in this order is named. */
public enum ActorRole {
    SUPERVISOR,
    ASSIGNEE,
    OWNER,
    MEMBER;

    /** The word on the wire and in the log line: lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
