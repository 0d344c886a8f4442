package io.taskbell.api.dynamodb;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Region, credentials and endpoint come from the standard AWS settings alone. */
class DynamoDbProducer {
    private static final Duration CONNECT = Duration.ofMillis(500);

    /** The longest that a request, or the rows of the outbox, wait for DynamoDB. */
    private static final Duration CALL = Duration.ofSeconds(2);

    /** Once more for a lost packet; who waits longer than that has better plans of its own. */
    private static final int ATTEMPTS = 2;

    @Produces
    @Singleton
    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNECT)
                                .socketTimeout(CALL))
                .overrideConfiguration(
                        all ->
                                all.apiCallTimeout(CALL)
                                        .retryStrategy(
                                                StandardRetryStrategy.builder()
                                                        .maxAttempts(ATTEMPTS)
                                                        .build()))
                .build();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }
}
