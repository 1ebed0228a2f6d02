package org.qinghe.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Our own PostgreSQL: durable, reachable on loopback only and by password only, without a socket in the file system.
 *
 * <p>A server left running by a killed application is stopped first; nothing it acknowledged is lost.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String OWNER = "qinghe";
    private static final String DATABASE = "qinghe";
    private static final String SETTINGS = "qinghe.conf";

    /** Hashing many times over makes it slow to guess what a person would choose; 32 random bytes cannot be guessed. */
    static final int SCRAM_ITERATIONS = 1;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final FileChannel lock;
    private final int port;
    private final String password;

    private PostgresServer(DataFolder folder, PostgresPrograms programs, FileChannel lock, int port, String password) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of the folder, making it the first time.
     *
     * @throws DatabaseUnavailable in one sentence, such as where another Qinghe uses the folder
     */
    public static PostgresServer start(DataFolder folder) {
        return start(folder, WithoutRoot.here());
    }

    static PostgresServer start(DataFolder folder, WithoutRoot withoutRoot) {
        var lock = locked(folder);
        try {
            var programs = new PostgresPrograms(
                    PostgresBinaries.unpackedInto(folder), folder.cluster(), folder.log(), withoutRoot);
            var password = Secret.keptIn(folder.secrets().resolve("database-owner"));
            if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
                programs.makeCluster(OWNER, password);
                Files.writeString(
                        folder.cluster().resolve("postgresql.conf"),
                        "\ninclude_if_exists = '" + SETTINGS + "'\n",
                        StandardOpenOption.APPEND);
            }
            requireSameMajor(folder);
            programs.stopOrphan();
            int port = freePort();
            Files.writeString(folder.cluster().resolve(SETTINGS), settings(port));
            programs.start();
            var server = new PostgresServer(folder, programs, lock, port, password);
            server.makeDatabase();
            server.publishPort();
            return server;
        } catch (IOException | SQLException | RuntimeException failed) {
            release(lock);
            throw failed instanceof DatabaseUnavailable known
                    ? known
                    : new DatabaseUnavailable(
                            "the database in " + folder.root() + " does not start: " + failed, failed);
        }
    }

    public DatabaseAddress address() {
        return address(DATABASE);
    }

    /** Files of one major version cannot be read by another. */
    private static void requireSameMajor(DataFolder folder) throws IOException {
        var made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.VERSION.startsWith(made + ".")) {
            throw new DatabaseUnavailable(
                    "the data folder " + folder.root() + " was made with PostgreSQL " + made + " and this Qinghe has "
                            + PostgresBinaries.VERSION + ": start it with the Qinghe it was made with");
        }
    }

    /** The address of another database of this server. */
    public DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password);
    }

    /** Whether another process runs Qinghe on the folder. */
    public static boolean isRunningOn(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (java.nio.channels.OverlappingFileLockException ours) {
            return true;
        } catch (IOException refused) {
            throw new DatabaseUnavailable("the data folder " + folder.root() + " cannot be used: " + refused, refused);
        }
    }

    /** The address of the server that another process runs on the folder, by what that process left there. */
    public static DatabaseAddress ofRunning(DataFolder folder) {
        try {
            var port = Integer.parseInt(Files.readString(portFile(folder)).strip());
            var password = Secret.keptIn(folder.secrets().resolve("database-owner"));
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, OWNER, password);
        } catch (IOException | NumberFormatException gone) {
            throw new DatabaseUnavailable("no running database is known in " + folder.root(), gone);
        }
    }

    /** Stops the server; sessions still open are ended and their unfinished transactions undone. */
    @Override
    public void close() {
        programs.stop();
        release(lock);
    }

    private static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                scram_iterations = %d
                shared_buffers = '96MB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                max_connections = 40
                max_wal_size = '1GB'
                max_worker_processes = 2
                max_parallel_workers_per_gather = 0
                jit = off
                autovacuum_max_workers = 1
                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                lc_messages = 'C'
                """.formatted(port, SCRAM_ITERATIONS);
    }

    private void makeDatabase() throws SQLException {
        var server = address("postgres");
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement()) {
            try (var known =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private void publishPort() throws IOException {
        var file = portFile(folder);
        Files.writeString(file, String.valueOf(port));
        OwnersOnly.file(file);
    }

    private static FileChannel locked(DataFolder folder) {
        try {
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new DatabaseUnavailable("another Qinghe is using the data folder " + folder.root()
                        + ": stop it first, or name another" + " folder with --data");
            }
            return channel;
        } catch (IOException | java.nio.channels.OverlappingFileLockException refused) {
            throw new DatabaseUnavailable("the data folder " + folder.root() + " cannot be used: " + refused, refused);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            throw new java.io.UncheckedIOException(alreadyGone);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Path portFile(DataFolder folder) {
        return folder.secrets().resolve("database-port");
    }
}
