package io.taskbell.e2e.client;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the laptop's stores, patient with one that is just coming back. */
final class LocalAws {
    private static final Region REGION = Region.AP_NORTHEAST_2;
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private LocalAws() {}

    static DynamoDbClient dynamoDb(URI address) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(patience())
                .build();
    }

    static SqsClient queues(URI address) {
        return SqsClient.builder()
                .endpointOverride(address)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(patience())
                .build();
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
