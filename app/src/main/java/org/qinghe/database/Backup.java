package org.qinghe.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies an installation while it runs, and puts it back. The copy is a base backup as PostgreSQL's manual describes it
 * (section "Making a Base Backup Using the Low Level API"), with the keys and the uploaded files beside it.
 */
public final class Backup {

    private static final List<String> LEFT_OUT = List.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_wal/",
            "pg_replslot/",
            "pg_dynshmem/",
            "pg_notify/",
            "pg_serial/",
            "pg_snapshots/",
            "pg_stat_tmp/",
            "pg_subtrans/");

    /** The first entry: which PostgreSQL wrote the files. */
    private static final String MADE_WITH = "made-with-postgresql";

    private Backup() {}

    /**
     * Writes the installation into one file; work goes on meanwhile.
     *
     * @param server the running server of the folder
     * @throws DatabaseUnavailable where the server wrote more than it keeps while it was copied
     */
    public static void write(DataFolder folder, DatabaseAddress server, Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var archive = archive(unfinished)) {
            copy(folder, connection, archive);
        } catch (SQLException refused) {
            Files.deleteIfExists(unfinished);
            throw new DatabaseUnavailable("the backup failed: " + refused.getMessage(), refused);
        }
        BackupSeal.put(unfinished);
        Files.move(unfinished, target);
    }

    private static TarArchiveOutputStream archive(Path file) throws IOException {
        var archive = new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)));
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return archive;
    }

    private static void copy(DataFolder folder, Connection connection, TarArchiveOutputStream archive)
            throws IOException, SQLException {
        var pages = new FolderArchive(folder.root(), archive);
        pages.add(folder.root().resolve(MADE_WITH), PostgresBinaries.VERSION);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('qinghe', true)");
            pages.addAll(folder.cluster(), leftOutOf(folder.cluster()));
            pages.addAll(folder.secrets(), path -> path.endsWith("database-port"));
            pages.addAll(folder.files(), path -> false);
            if (Files.exists(folder.checkpoints())) {
                pages.addAll(folder.checkpoints(), path -> false);
            }
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                var label = stopped.getString(1);
                requireLog(folder, label);
                pages.add(folder.cluster().resolve("backup_label"), label);
            }
            statement.execute("select pg_switch_wal()");
            pages.addAll(
                    folder.cluster().resolve("pg_wal"), path -> path.toString().contains("archive_status"));
        }
    }

    private static Predicate<Path> leftOutOf(Path cluster) {
        return path -> {
            var name = cluster.relativize(path).toString();
            return LEFT_OUT.stream().anyMatch(each -> each.endsWith("/") ? name.startsWith(each) : name.equals(each));
        };
    }

    /** The log from the start of the copy on must still be there, or the copy would not be whole. */
    private static void requireLog(DataFolder folder, String label) {
        var name = label.lines()
                .filter(line -> line.startsWith("START WAL LOCATION"))
                .map(line -> line.replaceAll(".*\\(file ([0-9A-F]+)\\).*", "$1"))
                .findFirst()
                .orElse("");
        if (!Files.exists(folder.cluster().resolve("pg_wal").resolve(name))) {
            throw new DatabaseUnavailable(
                    "too much was written while the backup was made: try again at a quieter time");
        }
    }

    /**
     * Puts a backup into the data folder.
     *
     * @param replace whether data that is there is moved aside
     * @return where the data of before was moved, if there was any
     */
    public static Optional<Path> restore(Path file, DataFolder folder, boolean replace) throws IOException {
        if (PostgresServer.isRunningOn(folder)) {
            throw new DatabaseUnavailable("Qinghe is running on " + folder.root() + ": stop it first");
        }
        check(file);
        var aside = emptied(folder, replace);
        FolderArchive.unpack(file, folder.root());
        Files.delete(folder.root().resolve(MADE_WITH));
        for (var name : LEFT_OUT) {
            if (name.endsWith("/")) {
                Files.createDirectories(folder.cluster().resolve(name));
            }
        }
        if (aside.isPresent()) {
            carryKeys(aside.get(), folder.careKeys());
            carryKeys(aside.get(), folder.supportKeys());
            carryKeys(aside.get(), folder.pulseKeys());
        }
        return aside;
    }

    /**
     * The keys of the people in care, of requests for support and of surveys belong to the machine and not to a state of the
     * database: those of people forgotten since stay away, those of people who came since stay. They are moved, since a second
     * copy left behind would outlive an erasure.
     */
    private static void carryKeys(Path aside, Path empty) throws IOException {
        var keys = aside.resolve(empty.getFileName());
        if (Files.isDirectory(keys)) {
            Files.delete(empty);
            Files.move(keys, empty);
        }
    }

    /** Before anything is touched: the file is whole, and this Qinghe can read what is in it. */
    private static void check(Path file) throws IOException {
        if (!BackupSeal.isWhole(file)) {
            throw new DatabaseUnavailable(file + " is damaged or is not a backup of Qinghe: nothing was restored");
        }
        var version = FolderArchive.first(file, MADE_WITH).orElse("unknown");
        if (!major(version).equals(major(PostgresBinaries.VERSION))) {
            throw new DatabaseUnavailable(file + " was made with PostgreSQL " + version + " and this Qinghe has "
                    + PostgresBinaries.VERSION + ": restore it with the Qinghe it was made with");
        }
    }

    private static String major(String version) {
        return version.split("\\.")[0];
    }

    private static Optional<Path> emptied(DataFolder folder, boolean replace) throws IOException {
        if (!Files.exists(folder.cluster())) {
            return Optional.empty();
        }
        if (!replace) {
            throw new DatabaseUnavailable("there is data in " + folder.root()
                    + ": name another folder with QINGHE_DATA, or add --replace to move it aside");
        }
        var stamp = LocalDateTime.now(java.time.ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        var aside = folder.root().resolveSibling(folder.root().getFileName() + ".before-" + stamp);
        Files.move(folder.root(), aside);
        return Optional.of(aside);
    }
}
