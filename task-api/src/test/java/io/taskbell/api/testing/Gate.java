package io.taskbell.api.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a part and lets connections through, until it is shut: to who uses the part, that
 * is the part's crash. Shut and opened over HTTP, since the test lives in another class loader.
 */
public final class Gate {
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final HttpServer control;
    private final InetSocketAddress part;
    private volatile boolean shut;

    Gate(String host, int port) {
        part = new InetSocketAddress(host, port);
        try {
            door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
            control =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control.createContext(
                "/",
                exchange -> {
                    shut = exchange.getRequestURI().getPath().equals("/shut");
                    if (shut) {
                        sockets.forEach(Gate::close);
                    }
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        control.start();
        Thread.ofVirtual().start(this::letThrough);
    }

    int port() {
        return door.getLocalPort();
    }

    String control() {
        return "http://127.0.0.1:" + control.getAddress().getPort();
    }

    void end() throws IOException {
        door.close();
        control.stop(0);
        sockets.forEach(Gate::close);
    }

    /**
     * @param order {@code shut} or {@code open}
     */
    public static void tell(String control, String order) {
        try (InputStream answer = URI.create(control + "/" + order).toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letThrough() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                if (shut) {
                    close(from);
                    continue;
                }
                Socket to = new Socket();
                to.connect(part);
                pump(from, to);
                pump(to, from);
            } catch (IOException e) {
                // Ended, or the part is away: who connected learns it by the closed connection.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        sockets.add(from);
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to;
                                    InputStream in = from.getInputStream();
                                    OutputStream out = to.getOutputStream()) {
                                byte[] buffer = new byte[16_384];
                                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                                    out.write(buffer, 0, n);
                                    out.flush();
                                }
                            } catch (IOException e) {
                                // One side is gone: so is the other.
                            } finally {
                                sockets.remove(from);
                            }
                        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
