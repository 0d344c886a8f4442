package io.taskbell.notifier.recipient;

import io.taskbell.events.EventEnvelope;
import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskField;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everyone a change's mails need to know: those who get one, and those named in it. */
public final class UserIds {
    private UserIds() {}

    public static Stream<UUID> in(EventEnvelope event) {
        var recipients = Recipients.of(event).stream().map(Recipient::userId);
        var named =
                event.data().changes().stream()
                        .filter(UserIds::isOfPerson)
                        .flatMap(change -> Stream.of(parse(change.from()), parse(change.to())))
                        .flatMap(Optional::stream);
        return Stream.concat(recipients, named);
    }

    private static boolean isOfPerson(FieldChange change) {
        return change.field() == TaskField.SUPERVISOR || change.field() == TaskField.ASSIGNEE;
    }

    static Optional<UUID> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
