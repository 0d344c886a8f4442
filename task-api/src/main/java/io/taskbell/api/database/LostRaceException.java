package io.taskbell.api.database;

/** Another transaction was first, and the caller did not ask to be told: try again. */
public final class LostRaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
