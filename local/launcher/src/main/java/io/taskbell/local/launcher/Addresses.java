package io.taskbell.local.launcher;

import io.taskbell.local.parts.FreePort;
import java.net.URI;

/** Where everything listens, on 127.0.0.1, for as long as the launcher runs. */
record Addresses(int front, int mail, int taskApi, int mariaDb, int dynamoDb, int queue) {

    static Addresses choose(Settings settings) throws CannotStartException {
        return new Addresses(
                open(Settings.PORT, settings.port()),
                open(Settings.MAIL_PORT, settings.mailPort()),
                FreePort.find(),
                FreePort.find(),
                FreePort.find(),
                FreePort.find());
    }

    private static int open(String setting, int port) throws CannotStartException {
        if (port == 0) {
            return FreePort.find();
        }
        if (!FreePort.isFree(port)) {
            throw new CannotStartException(
                    "Port %d is taken: set %s to another one (0 picks a free one)."
                            .formatted(port, setting));
        }
        return port;
    }

    URI publicUrl() {
        return url(front);
    }

    URI mailUrl() {
        return url(mail);
    }

    URI taskApiUrl() {
        return url(taskApi);
    }

    URI dynamoDbUrl() {
        return url(dynamoDb);
    }

    URI queueUrl() {
        return url(queue);
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
