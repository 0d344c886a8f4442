package io.taskbell.api.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** What a failure that came out of the database layer means. */
public final class DatabaseFailure {
    /**
     * The transaction lost against another one and may win the next time: 1213 deadlock, 1205 lock
     * wait timeout, 1020 row changed since read (MariaDB with snapshot isolation).
     */
    private static final Set<Integer> LOST_RACES = Set.of(1213, 1205, 1020);

    private DatabaseFailure() {}

    /** True if the same request may well succeed a moment later. */
    public static boolean isPassing(Throwable failure) {
        return causes(failure).anyMatch(DatabaseFailure::isConnection) || isLostRace(failure);
    }

    static boolean isLostRace(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause ->
                                cause instanceof LostRaceException
                                        || (cause instanceof SQLException sql
                                                && LOST_RACES.contains(sql.getErrorCode())));
    }

    private static boolean isConnection(Throwable cause) {
        return cause instanceof ConnectionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
