package io.taskbell.e2e.client;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the laptop's stores. */
final class LocalAws {
    private static final Region REGION = Region.AP_NORTHEAST_2;
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private LocalAws() {}

    static DynamoDbClient dynamoDb(URI address) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static SqsClient queues(URI address) {
        return SqsClient.builder()
                .endpointOverride(address)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
