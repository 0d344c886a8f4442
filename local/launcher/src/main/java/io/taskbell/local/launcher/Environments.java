package io.taskbell.local.launcher;

import io.taskbell.local.parts.JdbcAddress;
import io.taskbell.local.parts.LocalAws;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What each of the deployables is told: the variables that Terraform sets on AWS. */
record Environments(Addresses addresses, URI dynamoDb, JdbcAddress database, Secrets secrets) {

    /** Whoever sits at the machine has just mended what was broken, and waits for the mail. */
    private static final String RETRY_CAP_SECONDS = "30";

    /** Everybody here calls from 127.0.0.1: what limits one address would limit all. */
    private static final String ALL_FROM_ONE_ADDRESS = "10000";

    Map<String, String> taskApi() {
        return with(
                Map.of(
                        "TASKBELL_ISSUER", addresses.publicUrl().toString(),
                        "TASKBELL_AUDIENCE", "taskbell",
                        "TASKBELL_JWKS_URL", addresses.publicUrl() + "/api/auth/jwks.json",
                        "TASKBELL_DB_URL", database.url(),
                        "TASKBELL_DB_USER", database.user(),
                        "TASKBELL_DB_PASSWORD", database.password(),
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(addresses.taskApi())));
    }

    /** Of auth and authorizer. */
    Map<String, String> auth() {
        return with(
                Map.of(
                        "TASKBELL_ISSUER",
                        addresses.publicUrl().toString(),
                        "TASKBELL_AUDIENCE",
                        "taskbell",
                        "TASKBELL_SIGNING_KEYS_FILE",
                        secrets.signingKeysFile().toString(),
                        "TASKBELL_LOGIN_FAILURES_PER_ADDRESS",
                        ALL_FROM_ONE_ADDRESS,
                        "TASKBELL_SIGNUPS_PER_HOUR",
                        ALL_FROM_ONE_ADDRESS));
    }

    Map<String, String> notifier() {
        return with(
                Map.of(
                        "TASKBELL_PUBLIC_URL", addresses.publicUrl().toString(),
                        "TASKBELL_MAIL_FROM", "Taskbell <taskbell@localhost>",
                        "TASKBELL_RETRY_CAP", RETRY_CAP_SECONDS,
                        "AWS_ENDPOINT_URL_SESV2", addresses.mailUrl().toString(),
                        "AWS_ENDPOINT_URL_SQS", addresses.queueUrl().toString()));
    }

    private Map<String, String> with(Map<String, String> own) {
        var all = new HashMap<>(own);
        all.putAll(LocalAws.environment());
        all.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
        all.put("TASKBELL_USERS_TABLE", "users");
        all.put("TASKBELL_CHANGE_LOG_TABLE", "change_log");
        all.put("TASKBELL_DELIVERY_TABLE", "delivery");
        all.put("TASKBELL_SESSIONS_TABLE", "sessions");
        all.put("TASKBELL_ATTEMPTS_TABLE", "attempts");
        return all;
    }

    @Override
    public String toString() {
        return "Environments[" + addresses + "]";
    }
}
