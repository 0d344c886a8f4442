package io.taskbell.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.taskbell.local.parts.JdbcAddress;
import io.taskbell.local.parts.TestParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances that start at the same time, and one that dies at it. */
class MigrationLockIT {
    private final JdbcAddress address = TestParts.mariaDb();
    private Connection one;
    private Connection other;

    @BeforeEach
    void connect() throws Exception {
        one = DriverManager.getConnection(address.url(), address.user(), address.password());
        other = DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    @AfterEach
    void disconnect() throws Exception {
        LockServiceFactory.reset();
        one.close();
        other.close();
    }

    @Test
    void oneMigratesAtATime() throws Exception {
        LockService first = lock(one);
        LockService second = lock(other);

        assertThat(first.acquireLock()).isTrue();
        assertThat(second.acquireLock()).isFalse();

        first.releaseLock();
        assertThat(second.acquireLock()).isTrue();
        second.releaseLock();
    }

    @Test
    void theLockOfOneThatDiedIsFree() throws Exception {
        lock(one).acquireLock();

        one.close();

        LockService next = lock(other);
        assertThat(next.acquireLock()).isTrue();
        next.releaseLock();
    }

    @Test
    void migratesAfterOneThatDiedWhileItMigrated() throws Exception {
        try (Statement statement = one.createStatement()) {
            // What Liquibase's own lock leaves behind.
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS DATABASECHANGELOGLOCK (ID INT PRIMARY KEY, LOCKED"
                            + " BIT(1) NOT NULL, LOCKGRANTED DATETIME, LOCKEDBY VARCHAR(255))");
            statement.execute(
                    "REPLACE INTO DATABASECHANGELOGLOCK VALUES (1, 1, NOW(), 'one that died')");
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> migrate(other));

        assertThat(tables()).isEqualTo("outbox");
    }

    private static void migrate(Connection connection) throws Exception {
        try (Liquibase liquibase =
                new Liquibase(
                        "db/changelog.yaml",
                        new ClassLoaderResourceAccessor(),
                        database(connection))) {
            liquibase.update(new Contexts());
        }
    }

    private String tables() throws Exception {
        try (Statement statement = one.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TABLES LIKE 'outbox'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static LockService lock(Connection connection) throws Exception {
        return LockServiceFactory.getInstance().getLockService(database(connection));
    }

    private static Database database(Connection connection) throws Exception {
        return DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }
}
