package io.taskbell.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    @Test
    void outlivesTheFunctionByMoreThanClocksDiffer() throws IOException {
        Path root = Path.of(System.getProperty("taskbell.root"));
        var function =
                new JsonMapper()
                        .readTree(root.resolve("terraform/functions/notifier.json").toFile());
        var timeout = Duration.ofSeconds(function.get("timeoutSeconds").asLong());

        assertThat(DeliveryLedger.LEASE).isGreaterThanOrEqualTo(timeout.plusSeconds(5));
    }
}
