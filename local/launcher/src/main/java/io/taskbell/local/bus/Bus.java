package io.taskbell.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.event.ruler.Machine;

/**
 * Sends each event to the queue of every rule that it matches, by AWS's own matcher over the very
 * files that Terraform makes the rules from. Before: [Pipe]. After: [QueuePoller].
 */
public final class Bus implements AutoCloseable {
    private final Path rulesFolder;
    private final SqsClient queues;
    private final Machine machine = Machine.builder().build();
    private final Map<String, TargetQueue> targets = new LinkedHashMap<>();

    public Bus(Path rulesFolder, SqsClient queues) {
        this.rulesFolder = rulesFolder;
        this.queues = queues;
    }

    /** Reads the rules; a rule that AWS would not take is an error here too. */
    public void start() {
        try {
            Rule.readAll(rulesFolder).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("rules cannot be read from " + rulesFolder, e);
        }
    }

    private void add(Rule rule) {
        try {
            machine.addRule(rule.queue(), rule.pattern());
        } catch (IOException e) {
            throw new UncheckedIOException("no event pattern: rule " + rule.queue(), e);
        }
        targets.put(rule.queue(), new TargetQueue(rule.queue(), queues));
    }

    /**
     * Returns when every queue has taken its events. If it throws, some may have arrived: the
     * caller puts all of them again.
     *
     * @param events whole EventBridge events
     */
    public void put(List<? extends JsonNode> events) {
        Map<TargetQueue, List<String>> routed = new LinkedHashMap<>();
        for (JsonNode event : events) {
            String body = escaped(event.toString());
            for (TargetQueue target : targetsOf(body)) {
                routed.computeIfAbsent(target, t -> new ArrayList<>()).add(body);
            }
        }
        routed.forEach(TargetQueue::send);
    }

    private List<TargetQueue> targetsOf(String event) {
        try {
            return machine.rulesForJSONEvent(event).stream()
                    .map(queue -> targets.get(queue))
                    .toList();
        } catch (Exception e) {
            throw new IllegalArgumentException("not an event", e);
        }
    }

    /** SQS refuses a message with these two characters, which a title may well hold. */
    private static String escaped(String json) {
        return json.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF");
    }

    @Override
    public void close() {
        targets.clear();
    }
}
