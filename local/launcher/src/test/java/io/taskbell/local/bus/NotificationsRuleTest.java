package io.taskbell.local.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskbell.events.Sample;
import io.taskbell.events.TaskEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.event.ruler.Machine;

/** Which events wake the notifier, by the very file that Terraform makes the rule from. */
class NotificationsRuleTest {

    static Stream<String> kinds() {
        return Arrays.stream(TaskEvent.class.getPermittedSubclasses())
                .map(NotificationsRuleTest::wireName);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfChangeWakesIt(String type) throws Exception {
        assertThat(wakesNotifier(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task.read.v1", "task.created.v2", ""})
    void nothingElseWakesIt(String type) throws Exception {
        assertThat(wakesNotifier(type)).isFalse();
    }

    private static boolean wakesNotifier(String type) throws Exception {
        Path rules = Path.of(System.getProperty("taskbell.root"), "terraform/events/rules");
        Machine machine = Machine.builder().build();
        for (Rule rule : Rule.readAll(rules)) {
            machine.addRule(rule.queue(), rule.pattern());
        }
        var event = (ObjectNode) new JsonMapper().readTree(Sample.at("5-bus-event.json"));
        event.withObject("/detail").put("type", type);
        return machine.rulesForJSONEvent(event.toString()).contains("notifications");
    }

    private static String wireName(Class<?> kind) {
        try {
            return (String) kind.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
