package io.taskbell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How long an answer takes tells nothing either: the same calls are made for everybody. */
class SameWorkIT {
    private static final String WRONG = "a wrong password";

    @TempDir static Path folder;

    private final Calls calls = new Calls();
    private final Identity identity =
            new Identity(
                    TestKeys.write(folder.resolve("keys.json"), TestKeys.key("first")),
                    recording(calls),
                    new SettableClock());

    @Test
    void asksTheSameOfDynamoDbForAKnownAndAnUnknownEmail() {
        Browser known = new Browser(identity, Browser.newEmail());
        known.signUp();
        Browser unknown = new Browser(identity, Browser.newEmail());
        unknown.logIn(WRONG);
        known.logIn(WRONG);
        for (int i = 0; i < 11; i++) {
            calls.made.clear();
            int status = known.logIn(WRONG).status();
            List<String> forKnown = List.copyOf(calls.made);
            calls.made.clear();

            assertThat(unknown.logIn(WRONG).status()).isEqualTo(status);

            assertThat(calls.made).containsExactlyInAnyOrderElementsOf(forKnown).isNotEmpty();
        }
    }

    @Test
    void countsTwiceAndReadsTwice() {
        Browser unknown = new Browser(identity, Browser.newEmail());
        unknown.address = "address of " + unknown.email;

        unknown.logIn(WRONG);

        assertThat(calls.made)
                .containsExactlyInAnyOrder(
                        "UpdateItem attempts",
                        "UpdateItem attempts",
                        "GetItem users",
                        "GetItem users");
    }

    private static DynamoDbClient recording(Calls calls) {
        return LocalAws.at(TestParts.dynamoDb(), DynamoDbClient.builder())
                .overrideConfiguration(c -> c.addExecutionInterceptor(calls))
                .build();
    }

    private static final class Calls implements ExecutionInterceptor {
        final Queue<String> made = new ConcurrentLinkedQueue<>();

        @Override
        public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
            String operation = call.request().getClass().getSimpleName().replace("Request", "");
            String table =
                    call.request().getValueForField("TableName", String.class).orElse("several");
            made.add(operation + " " + table);
        }
    }
}
