package io.taskbell.notifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint in the shape of SES v2's SendEmail that counts mails and fails as it is told. */
final class SesServer implements AutoCloseable {

    /** What becomes of a mail. */
    enum Fault {
        NONE,
        /** Too many requests: not sent. */
        THROTTLED,
        /** Internal error: not sent. */
        BROKEN,
        /** MessageRejected, quoting the address as SES does. */
        REJECTED,
        /** The account's sending is paused. */
        PAUSED,
        /** Accepted, but the answer never comes. */
        HANGS_AFTER_ACCEPTING,
        /** Accepted, and the connection closed without an answer. */
        CLOSES_AFTER_ACCEPTING
    }

    /** A mail as it came. */
    record Sent(String to, String claim, byte[] mime) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final List<Sent> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Fault> faultByAddress = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Fault fault = Fault.NONE;
    private volatile Runnable afterAccepting = () -> {};

    SesServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/email/outbound-emails", this::sendEmail);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void fail(Fault fault) {
        this.fault = fault;
    }

    void failFor(String address, Fault fault) {
        faultByAddress.put(address, fault);
    }

    void afterAccepting(Runnable action) {
        this.afterAccepting = action;
    }

    List<Sent> accepted() {
        return accepted;
    }

    int requests() {
        return requests.get();
    }

    private void sendEmail(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        JsonNode body = MAPPER.readTree(exchange.getRequestBody());
        String to = body.at("/Destination/ToAddresses/0").textValue();
        switch (faultByAddress.getOrDefault(to, fault)) {
            case NONE -> answer(exchange, 200, "{\"MessageId\":\"" + accept(to, body) + "\"}");
            case THROTTLED -> refuse(exchange, 429, "TooManyRequestsException", "rate exceeded");
            case BROKEN -> refuse(exchange, 500, "InternalFailure", "internal failure");
            case REJECTED -> refuse(exchange, 400, "MessageRejected", "not verified: " + to);
            case PAUSED -> refuse(exchange, 400, "SendingPausedException", "paused");
            case HANGS_AFTER_ACCEPTING -> {
                accept(to, body);
                awaitClose();
                exchange.close();
            }
            case CLOSES_AFTER_ACCEPTING -> {
                accept(to, body);
                exchange.close();
            }
        }
    }

    private String accept(String to, JsonNode body) {
        accepted.add(
                new Sent(
                        to,
                        body.at("/EmailTags/0/Value").textValue(),
                        Base64.getDecoder().decode(body.at("/Content/Raw/Data").textValue())));
        afterAccepting.run();
        return "ses-" + accepted.size();
    }

    private static void refuse(HttpExchange exchange, int status, String type, String message)
            throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
        answer(exchange, status, MAPPER.writeValueAsString(Map.of("message", message)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
