package io.taskbell.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The SQL database: MariaDB in a process of its own.
 *
 * @param installation where its programs are
 * @param port on 127.0.0.1
 * @param folder holds its data and its first commands
 * @param password of the one user that may enter
 */
public record MariaDb(MariaDbInstallation installation, int port, Path folder, String password) {

    private static final String NAME = "taskbell";

    /**
     * Makes the one database and its user, and shuts the doors that a fresh installation leaves
     * open. Runs at each start, before the first connection is let in.
     */
    private static final String FIRST_COMMANDS =
            """
            CREATE DATABASE IF NOT EXISTS taskbell;
            CREATE USER IF NOT EXISTS taskbell@'127.0.0.1';
            ALTER USER taskbell@'127.0.0.1' IDENTIFIED BY '%s';
            GRANT ALL ON taskbell.* TO taskbell@'127.0.0.1';
            DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
            ALTER USER root@localhost IDENTIFIED VIA unix_socket;
            FLUSH PRIVILEGES;
            """;

    @Override
    public String toString() {
        return "MariaDb[port=%d, folder=%s]".formatted(port, folder);
    }

    public JdbcAddress address() {
        return new JdbcAddress(
                "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(port, NAME),
                NAME,
                password);
    }

    /** Makes the data folder if there is none yet. */
    public Part prepare(Path log) {
        try {
            Files.createDirectories(folder.resolve("tmp"));
            if (!Files.exists(data())) {
                Path unfinished = folder.resolve("unfinished-data");
                Folders.delete(unfinished);
                Folders.copy(installation.emptyData(), unfinished);
                Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
            }
            writeFirstCommands();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB cannot use " + folder, e);
        }
        return new Part(
                "mariadb", command(), environment(), folder, log, Health.greetsAsDatabase(port));
    }

    private void writeFirstCommands() throws IOException {
        Files.deleteIfExists(firstCommands());
        Files.createFile(
                firstCommands(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(firstCommands(), FIRST_COMMANDS.formatted(password));
    }

    private List<String> command() {
        Path programs = installation.programs().toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(programs.resolve("bin/mariadbd").toString());
        command.add("--no-defaults");
        if (MariaDbInstallation.runsAsRoot()) {
            command.add("--user=root");
        }
        command.add("--basedir=" + programs);
        command.add("--datadir=" + data());
        command.add("--tmpdir=" + folder.resolve("tmp").toAbsolutePath());
        command.add("--init-file=" + firstCommands());
        command.add("--port=" + port);
        command.addAll(LOOPBACK_ONLY);
        command.addAll(LIKE_AURORA);
        command.addAll(SMALL);
        return command;
    }

    private static final List<String> LOOPBACK_ONLY =
            List.of(
                    "--bind-address=127.0.0.1",
                    // Below the data folder: an absolute path may be longer than a socket's 107.
                    "--socket=mariadb.sock",
                    "--skip-ssl",
                    "--skip-name-resolve",
                    "--local-infile=OFF");

    private static final List<String> LIKE_AURORA =
            List.of(
                    "--character-set-server=utf8mb4",
                    // MariaDB's own default is unknown to MySQL and its driver.
                    "--collation-server=utf8mb4_unicode_520_ci",
                    "--default-time-zone=+00:00",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--max-allowed-packet=16M");

    private static final List<String> SMALL =
            List.of(
                    "--performance-schema=OFF",
                    "--innodb-buffer-pool-size=48M",
                    "--innodb-log-file-size=24M",
                    "--innodb-log-buffer-size=4M",
                    "--key-buffer-size=1M",
                    "--aria-pagecache-buffer-size=1M",
                    "--max-connections=80",
                    "--table-open-cache=256");

    private Map<String, String> environment() {
        String libraries = installation.programs().toAbsolutePath().resolve("libs").toString();
        return Map.of("LD_LIBRARY_PATH", libraries, "DYLD_FALLBACK_LIBRARY_PATH", libraries);
    }

    private Path data() {
        return folder.toAbsolutePath().resolve("data");
    }

    private Path firstCommands() {
        return folder.toAbsolutePath().resolve("first-commands.sql");
    }
}
