package io.taskbell.local.parts;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Makes the queues of terraform/queues, named as their files, each with a queue for its dead
 * letters ({@code <name>-dead}). Those that exist take on the definition's values.
 */
public final class Queues {

    private Queues() {}

    public static void create(SqsClient client, Path queuesFolder) {
        Definitions.read(queuesFolder, QueueDefinition.class)
                .forEach((name, definition) -> create(client, name, definition));
    }

    private static void create(SqsClient client, String name, QueueDefinition definition) {
        String dead = urlOfNewOrExisting(client, name + "-dead");
        String live = urlOfNewOrExisting(client, name);
        client.setQueueAttributes(
                request ->
                        request.queueUrl(live)
                                .attributes(attributes(definition, arn(client, dead))));
    }

    private static String urlOfNewOrExisting(SqsClient client, String name) {
        try {
            return client.getQueueUrl(request -> request.queueName(name)).queueUrl();
        } catch (QueueDoesNotExistException missing) {
            return client.createQueue(request -> request.queueName(name)).queueUrl();
        }
    }

    private static String arn(SqsClient client, String url) {
        var attributes =
                client.getQueueAttributes(
                                request ->
                                        request.queueUrl(url)
                                                .attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes();
        return requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN), url);
    }

    private static Map<QueueAttributeName, String> attributes(
            QueueDefinition definition, String deadLettersArn) {
        return Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Integer.toString(definition.visibilityTimeoutSeconds()),
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                        .formatted(deadLettersArn, definition.maxReceiveCount()));
    }
}
