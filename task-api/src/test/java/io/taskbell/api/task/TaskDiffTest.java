package io.taskbell.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.api.project.Project;
import io.taskbell.events.FieldChange;
import io.taskbell.events.TaskAssigned;
import io.taskbell.events.TaskCreated;
import io.taskbell.events.TaskDeleted;
import io.taskbell.events.TaskEvent;
import io.taskbell.events.TaskField;
import io.taskbell.events.TaskStatusChanged;
import io.taskbell.events.TaskUpdated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L3: kind, verb and fields of an event derive from one diff, and the diff loses nothing. */
class TaskDiffTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Project PROJECT = new Project(UUID.randomUUID(), "OPS", "운영", 1, NOW);

    @Property
    void aDiffAppliedToWhatWasIsWhatIs(
            @ForAll("states") TaskState before, @ForAll("states") TaskState after) {
        assertThat(applied(TaskDiff.between(before, after), before)).isEqualTo(after);
    }

    @Property
    void aTaskCanBeBuiltFromTheDiffOfItsCreation(@ForAll("states") TaskState state) {
        assertThat(applied(TaskDiff.between(null, state), null)).isEqualTo(state);
    }

    @Property
    void noDifferenceIsNoEvent(@ForAll("states") TaskState state) {
        assertThat(task(state).change(state, PROJECT, NOW)).isEmpty();
    }

    @Property
    void kindVerbAndFieldsAgree(
            @ForAll("states") TaskState before, @ForAll("states") TaskState after) {
        Optional<TaskChange> change = task(before).change(after, PROJECT, NOW);
        assertThat(change.isPresent()).isEqualTo(!before.equals(after));
        change.ifPresent(
                made -> {
                    TaskEvent event = made.event();
                    Set<TaskField> fields = fields(event);
                    switch (event) {
                        case TaskAssigned e -> assertThat(fields).contains(TaskField.ASSIGNEE);
                        case TaskStatusChanged e ->
                                assertThat(fields)
                                        .contains(TaskField.STATUS)
                                        .doesNotContain(TaskField.ASSIGNEE);
                        case TaskUpdated e ->
                                assertThat(fields)
                                        .isNotEmpty()
                                        .doesNotContain(TaskField.ASSIGNEE, TaskField.STATUS);
                        case TaskCreated e -> throw new AssertionError(e);
                        case TaskDeleted e -> throw new AssertionError(e);
                    }
                    assertThat(made.task().version()).isEqualTo(8);
                    assertThat(event.task().version()).isEqualTo(8);
                    assertThat(event.task().title()).isEqualTo(after.title());
                });
    }

    @Property
    void aDeletionIsTheVersionAfterTheLast(@ForAll("states") TaskState state) {
        TaskEvent event = task(state).deleted(PROJECT);
        assertThat(event.task().version()).isEqualTo(8);
        assertThat(event.changes()).allMatch(change -> change.to() == null);
        assertThat(fields(event)).isEqualTo(fields(task(state).created(PROJECT)));
    }

    @Provide
    Arbitrary<TaskState> states() {
        Arbitrary<String> texts = Arbitraries.of("a", "가", "🛎", "a, b", "null");
        Arbitrary<List<String>> labels =
                Arbitraries.of("x", "y", "긴급 🔥").list().uniqueElements().ofMaxSize(3);
        Arbitrary<UUID> people = Arbitraries.of(new UUID(0, 1), new UUID(0, 2));
        return Combinators.combine(
                        texts,
                        Arbitraries.of("", "a", "줄\n둘"),
                        Arbitraries.of(Status.class),
                        Arbitraries.of(Priority.class),
                        labels,
                        Arbitraries.of(LocalDate.EPOCH, LocalDate.of(2026, 2, 28)).injectNull(0.3),
                        people,
                        people.injectNull(0.3))
                .as(
                        (title, contents, status, priority, tags, deadline, supervisor, assignee) ->
                                new TaskState(
                                        title,
                                        contents,
                                        status,
                                        priority,
                                        tags,
                                        deadline,
                                        supervisor,
                                        assignee,
                                        "a1"))
                .flatMap(state -> Arbitraries.of("a1", "a2", "a1V").map(state::withRank));
    }

    private static Task task(TaskState state) {
        return new Task(UUID.randomUUID(), PROJECT.id(), 12, state, 7, NOW, NOW);
    }

    private static Set<TaskField> fields(TaskEvent event) {
        return event.changes().stream().map(FieldChange::field).collect(Collectors.toSet());
    }

    /** What a reader of the change log does. */
    private static TaskState applied(List<FieldChange> changes, TaskState before) {
        TaskState state =
                before != null
                        ? before
                        : new TaskState(
                                "",
                                "",
                                Status.TODO,
                                Priority.LOW,
                                List.of(),
                                null,
                                new UUID(0, 0),
                                null,
                                "");
        for (FieldChange change : changes) {
            String to = change.to();
            state =
                    switch (change.field()) {
                        case TITLE -> state.withTitle(to);
                        case CONTENTS -> state.withContents(to == null ? "" : to);
                        case STATUS -> state.withStatus(Status.valueOf(to));
                        case PRIORITY -> state.withPriority(Priority.valueOf(to));
                        case LABELS ->
                                state.withLabels(
                                        to == null ? List.of() : Arrays.asList(to.split(", ")));
                        case DEADLINE ->
                                state.withDeadline(to == null ? null : LocalDate.parse(to));
                        case SUPERVISOR -> state.withSupervisor(UUID.fromString(to));
                        case ASSIGNEE ->
                                state.withAssignee(to == null ? null : UUID.fromString(to));
                        case RANK -> state.withRank(to);
                    };
        }
        return state;
    }
}
