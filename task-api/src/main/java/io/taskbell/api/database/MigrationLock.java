package io.taskbell.api.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.StandardLockService;

/**
 * Lets one instance at a time migrate the database, by a lock of its session. Liquibase's own lock
 * is a row: an instance that dies while it migrates leaves it locked, and none starts after it. A
 * session's lock ends with the session.
 *
 * <p>Found by Liquibase through {@code META-INF/services}.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/locking-functions.html">GET_LOCK</a>, the
 *     same in MariaDB
 */
public final class MigrationLock extends StandardLockService {
    /** Locks are known to the whole server: its name holds the database's. */
    private static final String TAKE = "SELECT GET_LOCK(CONCAT(DATABASE(), '.migration'), 5)";

    private static final String GIVE_BACK = "SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.migration'))";

    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }

    /** MariaDB is a kind of MySQL to Liquibase. */
    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof MySQLDatabase;
    }

    /** There is no table to make. */
    @Override
    public void init() {}

    /** False after some seconds: Liquibase asks again. */
    @Override
    public boolean acquireLock() throws LockException {
        if (!hasChangeLogLock) {
            hasChangeLogLock = isOne(TAKE);
        }
        return hasChangeLogLock;
    }

    @Override
    public void releaseLock() throws LockException {
        if (hasChangeLogLock) {
            hasChangeLogLock = false;
            isOne(GIVE_BACK);
        }
    }

    /** Who holds it is not told. */
    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    private boolean isOne(String question) throws LockException {
        JdbcConnection connection = (JdbcConnection) database.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        } catch (SQLException | DatabaseException e) {
            throw new LockException(e);
        }
    }
}
