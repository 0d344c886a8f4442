package io.taskbell.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskbell.local.parts.LocalAws;
import io.taskbell.local.parts.TestParts;
import io.taskbell.notifier.delivery.DeliveryLedger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** The zip as it is deployed, run by AWS's runtime interface client. */
class FunctionZipIT {
    private static final int MAILS = 500;

    /** Measured: 109 MB; more than this is something new. */
    private static final long MOST_RESIDENT_KILOBYTES = 120 * 1024;

    private static final Path LOG =
            TestParts.root().resolve("notifier-lambda/target/function-zip.log");

    @TempDir Path folder;

    @Test
    void announcesChangesWithinItsMemory() throws Exception {
        try (var stage = new Stage();
                var runtime = new RuntimeApi()) {
            UUID person = stage.person("kim@example.com", "김민준", "ko");
            byte[] first = stage.batch(List.of(stage.queued(person)));
            long start = System.nanoTime();
            Process function = start(stage, runtime);
            try {
                assertThat(runtime.invoke(first)).isEqualTo("{\"batchItemFailures\":[]}");
                long coldMillis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                Duration coldCpu = function.info().totalCpuDuration().orElseThrow();
                long warmMicros = sendAll(stage, runtime, person);
                Duration warmCpu = function.info().totalCpuDuration().orElseThrow().minus(coldCpu);
                long resident = residentKilobytes(function);
                System.out.printf(
                        "notifier: cold start %d ms (%d ms CPU), %d µs a mail (%d µs CPU), %d MB%n",
                        coldMillis,
                        coldCpu.toMillis(),
                        warmMicros,
                        warmCpu.toNanos() / 1000 / MAILS,
                        resident / 1024);
                assertThat(stage.ses.accepted()).hasSize(MAILS + 1);
                assertThat(resident).isLessThan(MOST_RESIDENT_KILOBYTES);
            } finally {
                function.destroyForcibly();
            }
            assertThat(log()).doesNotContain("kim@example.com").doesNotContain("주간 보고");
            assertThat(log()).contains("\"trace.id\":\"4bf92f3577b34da6a3ce929d0e0e4736\"");
        }
    }

    /** The documented window, with a real death: what SES accepted and the ledger does not know. */
    @Test
    void aProcessKilledAfterSesAcceptedSendsOnceMoreAfterTheLease() throws Exception {
        try (var stage = new Stage();
                var runtime = new RuntimeApi()) {
            UUID person = stage.person("kim@example.com", "김민준", "ko");
            var messages = List.of(stage.queued(person));
            Process function = start(stage, runtime);
            stage.ses.afterAccepting(function::destroyForcibly);
            runtime.offer(stage.batch(messages));
            assertThat(function.waitFor(60, TimeUnit.SECONDS)).isTrue();
            stage.ses.afterAccepting(() -> {});
            assertThat(stage.ses.accepted()).hasSize(1);

            stage.clock.set(Instant.now());
            assertThat(stage.handle(messages)).hasSize(1);
            assertThat(stage.ses.accepted()).hasSize(1);
            stage.clock.forward(DeliveryLedger.LEASE);
            assertThat(stage.handle(messages)).isEmpty();
            assertThat(stage.handle(messages)).isEmpty();

            assertThat(stage.ses.accepted()).hasSize(2);
            assertThat(stage.ses.accepted().get(1).claim())
                    .isEqualTo(stage.ses.accepted().get(0).claim());
        }
    }

    private static long sendAll(Stage stage, RuntimeApi runtime, UUID person)
            throws InterruptedException {
        long nanos = 0;
        for (int sent = 0; sent < MAILS; sent += 10) {
            var messages = new ArrayList<Message>();
            for (int i = 0; i < 10; i++) {
                messages.add(stage.queued(person));
            }
            byte[] batch = stage.batch(messages);
            long start = System.nanoTime();
            assertThat(runtime.invoke(batch)).isEqualTo("{\"batchItemFailures\":[]}");
            nanos += System.nanoTime() - start;
        }
        return nanos / 1000 / MAILS;
    }

    private Process start(Stage stage, RuntimeApi runtime) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Xmn8m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        unzipped() + File.pathSeparator + runtimeInterfaceClient(),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        "io.taskbell.notifier.NotifierHandler::handleRequest");
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        var environment = builder.environment();
        environment.putAll(LocalAws.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", TestParts.dynamoDb().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", TestParts.queues().toString());
        environment.put("AWS_ENDPOINT_URL_SESV2", stage.ses.address().toString());
        environment.put("TASKBELL_PUBLIC_URL", "http://127.0.0.1:8080");
        environment.put("TASKBELL_MAIL_FROM", "Taskbell <taskbell@localhost>");
        return builder.start();
    }

    private String unzipped() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("function/lib"));
        try (var zip =
                new ZipFile(
                        TestParts.root().resolve("notifier-lambda/target/function.zip").toFile())) {
            for (var entry : zip.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, lib.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
        return lib.resolve("*").toString();
    }

    private static String runtimeInterfaceClient() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("aws-lambda-java-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static long residentKilobytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private String log() throws IOException {
        return Files.readString(LOG);
    }
}
