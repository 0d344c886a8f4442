package io.taskbell.e2e.client;

import java.io.IOException;

/** Connection refused, reset or silent: whether the request was carried out is not known. */
public final class NoAnswerException extends RuntimeException {
    public NoAnswerException(IOException cause) {
        super(cause);
    }

    public NoAnswerException(String message) {
        super(message);
    }
}
