package io.taskbell.api.task;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskbell.api.caller.Caller;
import io.taskbell.api.outbox.Outbox;
import io.taskbell.events.Actor;
import io.taskbell.events.EventEnvelope;
import io.taskbell.events.TaskEvent;
import java.time.Instant;

/** Tells what one person does. */
record Announcer(Caller caller, String name, Outbox outbox) {

    /**
     * @param stood the task as it was when they changed it: their part in it then is what counts
     */
    void tell(TaskEvent event, OwnTask stood, Instant now) {
        Actor actor = new Actor(caller.userId(), name, stood.actorRole(caller.userId()));
        outbox.append(
                new EventEnvelope(
                        UuidCreator.getTimeOrderedEpoch(),
                        now,
                        caller.correlationId(),
                        actor,
                        event));
    }
}
