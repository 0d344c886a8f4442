package io.taskbell.e2e.client;

import io.taskbell.local.parts.LocalAws;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the laptop's stores, patient with one that is just coming back. */
final class PatientClients {
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private PatientClients() {}

    static DynamoDbClient dynamoDb(URI address) {
        return LocalAws.at(address, DynamoDbClient.builder())
                .overrideConfiguration(patience())
                .build();
    }

    static SqsClient queues(URI address) {
        return LocalAws.at(address, SqsClient.builder()).overrideConfiguration(patience()).build();
    }

    private static ClientOverrideConfiguration patience() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .backoffStrategy(BackoffStrategy.fixedDelayWithoutJitter(PAUSE))
                                .circuitBreakerEnabled(false)
                                .build())
                .build();
    }
}
