package io.taskbell.auth.user;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The connection to DynamoDB. Region, credentials and endpoint are the SDK's own settings. */
public final class DynamoDb {
    private DynamoDb() {}

    /** A person waits behind every call: fail soon, so that they can be told to try again. */
    public static DynamoDbClient connect() {
        return DynamoDbClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(Duration.ofMillis(500))
                                .socketTimeout(Duration.ofSeconds(1)))
                .overrideConfiguration(
                        c ->
                                c.apiCallTimeout(Duration.ofSeconds(3))
                                        .retryStrategy(s -> s.maxAttempts(3)))
                .build();
    }
}
