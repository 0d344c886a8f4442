package io.taskbell.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Finds ports for parts that nobody but we talk to.
 *
 * <p>Outside the ranges that systems take outgoing ports from (Linux 32768–60999, macOS
 * 49152–65535): a part that is restarted must get its port again.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int END = 30_000;
    private static final int TRIES = 500;

    /** Found but perhaps not yet taken. */
    private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** Never the same twice. */
    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = RandomGenerator.getDefault().nextInt(FIRST, END);
            if (FOUND.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between %d and %d".formatted(FIRST, END));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
