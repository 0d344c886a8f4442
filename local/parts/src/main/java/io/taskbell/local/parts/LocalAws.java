package io.taskbell.local.parts;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the parts, and what makes another process' AWS SDK talk to them. */
public final class LocalAws {

    private static final String KEY = "local";
    private static final Region REGION = Region.AP_NORTHEAST_2;

    private LocalAws() {}

    /** Without endpoints: who uses a service adds its {@code AWS_ENDPOINT_URL_…}. */
    public static Map<String, String> environment() {
        return Map.of(
                "AWS_REGION", REGION.id(), "AWS_ACCESS_KEY_ID", KEY, "AWS_SECRET_ACCESS_KEY", KEY);
    }

    public static DynamoDbClient dynamoDb(URI endpoint) {
        return at(endpoint, DynamoDbClient.builder()).build();
    }

    public static DynamoDbStreamsClient dynamoDbStreams(URI endpoint) {
        return at(endpoint, DynamoDbStreamsClient.builder()).build();
    }

    public static SqsClient sqs(URI endpoint) {
        return at(endpoint, SqsClient.builder()).build();
    }

    /** For a client that needs more than an endpoint. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(
            URI endpoint, B builder) {
        return builder.region(REGION)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .endpointOverride(endpoint)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
