package io.taskbell.notifier;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS, with time-outs that end well within the function's ten seconds. Region,
 * credentials and endpoints come from the environment, as the SDK reads it.
 */
final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration SES_CALL = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final Duration TRY = Duration.ofMillis(1_500);

    static {
        // The JDK keeps five idle connections to a host unless told before its first; a batch
        // sends ten mails at once.
        System.setProperty("http.maxConnections", "20");
    }

    private AwsClients() {}

    static DynamoDbClient dynamoDb() {
        return http(DynamoDbClient.builder(), TRY)
                .overrideConfiguration(AwsClients::repeated)
                .build();
    }

    static SqsClient sqs() {
        return http(SqsClient.builder(), TRY).overrideConfiguration(AwsClients::repeated).build();
    }

    /** One try only: a second try after a lost answer could send the mail twice. */
    static SesV2Client ses() {
        return http(SesV2Client.builder(), SES_CALL)
                .overrideConfiguration(
                        override ->
                                override.retryStrategy(AwsRetryStrategy.doNotRetry())
                                        .apiCallTimeout(SES_CALL))
                .build();
    }

    private static void repeated(ClientOverrideConfiguration.Builder override) {
        override.apiCallAttemptTimeout(TRY).apiCallTimeout(CALL);
    }

    private static <B extends AwsSyncClientBuilder<B, ?>> B http(B builder, Duration read) {
        return builder.httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(read));
    }
}
