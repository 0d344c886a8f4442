package io.taskbell.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void namesTheTakenPortAndItsSetting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Settings settings =
                    Settings.from(
                            Map.of(
                                    "TASKBELL_PORT",
                                    "0",
                                    "TASKBELL_MAIL_PORT",
                                    Integer.toString(port)));

            assertThatThrownBy(() -> Addresses.choose(settings))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage(
                            "Port %d is taken: set TASKBELL_MAIL_PORT to another one (0 picks a free one)."
                                    .formatted(port));
        }
    }

    @Test
    void picksPortsThatNoOutgoingConnectionTakes() throws Exception {
        var addresses =
                Addresses.choose(
                        Settings.from(Map.of("TASKBELL_PORT", "0", "TASKBELL_MAIL_PORT", "0")));

        assertThat(
                        IntStream.of(
                                addresses.front(),
                                addresses.mail(),
                                addresses.taskApi(),
                                addresses.mariaDb(),
                                addresses.dynamoDb(),
                                addresses.queue()))
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 20_000 && port < 30_000);
    }
}
