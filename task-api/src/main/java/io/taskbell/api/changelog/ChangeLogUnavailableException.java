package io.taskbell.api.changelog;

/** The change log cannot be reached or will not take anything now; the items are not to blame. */
public final class ChangeLogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangeLogUnavailableException(String message) {
        super(message);
    }

    ChangeLogUnavailableException(Throwable cause) {
        super(cause);
    }
}
