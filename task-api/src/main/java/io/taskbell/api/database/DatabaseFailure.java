package io.taskbell.api.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

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

    /**
     * True if nothing was committed and the same transaction may well succeed now: it lost a race,
     * or a statement met a connection from before the database's restart. A commit that failed is
     * neither: nobody knows what became of it.
     */
    static boolean isRepeatable(Throwable failure) {
        return isLostRace(failure)
                || causes(failure)
                        .anyMatch(
                                cause ->
                                        cause instanceof UnableToExecuteStatementException
                                                && isPassing(cause));
    }

    private static boolean isLostRace(Throwable failure) {
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
