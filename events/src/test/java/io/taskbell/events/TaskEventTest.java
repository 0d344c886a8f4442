package io.taskbell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaskEventTest {

    @Property
    void kindAndVerbFollowFromTheFieldsThatChanged(@ForAll("changes") List<FieldChange> changes) {
        TaskEvent event = TaskEvent.changed(Sample.task(), changes);

        Set<TaskField> fields =
                changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        assertThat(event.changes()).isEqualTo(changes);
        if (fields.contains(TaskField.ASSIGNEE)) {
            assertThat(event.type()).isEqualTo("task.assigned.v1");
            assertThat(event.verb()).isEqualTo("assigned");
        } else if (fields.contains(TaskField.STATUS)) {
            assertThat(event.type()).isEqualTo("task.status-changed.v1");
            assertThat(event.verb()).isEqualTo("moved");
        } else {
            assertThat(event.type()).isEqualTo("task.updated.v1");
            assertThat(event.verb()).isEqualTo("updated");
        }
    }

    @Example
    void refusesAChangeThatChangesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskEvent.changed(Sample.task(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldChange(TaskField.TITLE, "same", "same"));
    }

    @Provide
    @SuppressWarnings("EnumOrdinal") // the position of a field's bit
    Arbitrary<List<FieldChange>> changes() {
        // One bit per field: every combination but the empty one.
        return Arbitraries.integers()
                .between(1, (1 << TaskField.values().length) - 1)
                .map(
                        bits ->
                                Arrays.stream(TaskField.values())
                                        .filter(field -> (bits & (1 << field.ordinal())) != 0)
                                        .map(field -> new FieldChange(field, "old", "new"))
                                        .toList());
    }
}
