package io.taskbell.auth.table;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The connection to DynamoDB. Region, credentials and endpoint are the SDK's own settings. */
public final class DynamoDb {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;

    private DynamoDb() {}

    public static DynamoDbClient connect() {
        return builder().build();
    }

    /** A person waits behind every call: fail soon, so that they can be told to try again. */
    public static DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNECT)
                                .socketTimeout(ANSWER))
                .overrideConfiguration(
                        c ->
                                c.apiCallTimeout(ALL_ATTEMPTS)
                                        .retryStrategy(s -> s.maxAttempts(ATTEMPTS)));
    }
}
