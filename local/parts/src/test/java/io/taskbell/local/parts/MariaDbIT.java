package io.taskbell.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void keepsCommittedRowsThroughAKill() throws Exception {
        MariaDb mariaDb = mariaDb();
        try (var first = started(mariaDb)) {
            try (var connection = connect(mariaDb.address());
                    var statement = connection.createStatement()) {
                statement.execute("create table note (text varchar(100) not null)");
                statement.execute("insert into note values ('주간 보고 🛎')");
                first.kill();
            }
        }
        try (var second = started(mariaDb);
                var connection = connect(mariaDb.address());
                var rows = connection.createStatement().executeQuery("select text from note")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("주간 보고 🛎");
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void letsNobodyInButItsOneUser() throws Exception {
        MariaDb mariaDb = mariaDb();
        try (var running = started(mariaDb)) {
            String url = mariaDb.address().url();
            for (String user : new String[] {"root", "", "taskbell"}) {
                assertThatThrownBy(() -> connect(new JdbcAddress(url, user, "")))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void keepsThePasswordFromOthersOnTheMachine() throws Exception {
        MariaDb mariaDb = mariaDb();

        mariaDb.prepare(folder.resolve("mariadb.log"));

        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(mariaDb.toString() + mariaDb.address()).doesNotContain("a-password");
    }

    @Test
    void givesTestsADatabaseWithoutTables() throws Exception {
        try (var connection = connect(TestParts.mariaDb());
                var tables = connection.createStatement().executeQuery("show tables")) {
            assertThat(tables.next()).isFalse();
        }
    }

    private MariaDb mariaDb() {
        return new MariaDb(TestParts.mariaDbInstallation(), FreePort.find(), folder, "a-password");
    }

    private RunningPart started(MariaDb mariaDb) throws InterruptedException {
        return RunningPart.start(mariaDb.prepare(folder.resolve("mariadb.log")))
                .awaitReady(PATIENCE);
    }

    private static Connection connect(JdbcAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
