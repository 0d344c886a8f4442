package io.taskbell.local.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.IntPredicate;

/** One look at whether a part works. Cheap: asked several times a second while it starts. */
@FunctionalInterface
public interface Health {

    int PATIENCE_MILLIS = 1_000;

    boolean isGood();

    /** Any answer will do, even a refusal: it speaks HTTP. */
    static Health answers(URI address) {
        return http(address, status -> true);
    }

    static Health succeeds(URI address) {
        return http(address, status -> status == HttpURLConnection.HTTP_OK);
    }

    private static Health http(URI address, IntPredicate goodStatus) {
        return () -> {
            try {
                var connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(PATIENCE_MILLIS);
                connection.setReadTimeout(PATIENCE_MILLIS);
                try {
                    return goodStatus.test(connection.getResponseCode());
                } finally {
                    connection.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** A database server greets first: packet length (3 bytes), sequence, protocol version 10. */
    static Health greetsAsDatabase(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                byte[] start = socket.getInputStream().readNBytes(5);
                return start.length == 5 && start[4] == 10;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
