package io.taskbell.api.changelog;

/** The change log will never take this: trying again is of no use. */
public final class ItemRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    ItemRefusedException(Throwable cause) {
        super(cause);
    }
}
