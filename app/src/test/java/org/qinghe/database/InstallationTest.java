package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installation's own database is, asked from the server and read from its folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallationTest {

    private DataFolder folder;
    private PostgresServer server;

    @BeforeAll
    void start(@TempDir Path place) {
        folder = new DataFolder(place.resolve("data"));
        server = PostgresServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "password_encryption, scram-sha-256",
        "scram_iterations, 1",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8"
    })
    void theServerSaysThatItIsDurableAndReachableByPasswordOnly(String setting, String value) throws SQLException {
        assertThat(answer("select current_setting('" + setting + "')")).isEqualTo(value);
    }

    @Test
    void theClusterSortsAndComparesByIcuInChinese() throws SQLException {
        assertThat(answer("select datlocprovider::text || ' ' || datlocale || ' ' || datctype from pg_database"
                        + " where datname = current_database()"))
                .isEqualTo("i zh-CN C.UTF-8");
        assertThat(answer("""
                select string_agg(name, '' order by name)
                from (values ('张'), ('白'), ('陈'), ('安'), ('李')) as township (name)
                """)).as("an, bai, chen, li, zhang").isEqualTo("安白陈李张");
    }

    @Test
    void similarChineseNamesAreFound() throws SQLException {
        try (var connection = open(server.address().password());
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        }
        assertThat(answer("select similarity('清河县城关镇', '清河县城关乡') > 0.3")).isEqualTo("t");
        assertThat(answer("select similarity('清河县城关镇', '安平市东湖区') > 0.1")).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qinghe", "postgres", "wrong"})
    void aLoginWithoutTheRightPasswordIsRefusedOnLoopbackToo(String password) {
        assertThatThrownBy(() -> open(password).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void noLineOfTheServersAccessFileTrustsAnybody() throws IOException {
        assertThat(Files.readAllLines(folder.cluster().resolve("pg_hba.conf")).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void noSocketStandsInTheFileSystem() throws SQLException, IOException {
        var name = ".s.PGSQL." + answer("select current_setting('port')");
        assertThat(Path.of("/tmp", name)).doesNotExist();
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), name)).doesNotExist();
        assertThat(Files.readAllLines(folder.cluster().resolve("postmaster.pid")))
                .as("the fifth line names the socket's folder")
                .satisfies(lines -> assertThat(lines.get(4)).isBlank());
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws IOException {
        assertThat(Stream.of(folder.root(), folder.secrets(), folder.files(), folder.cluster()))
                .allMatch(each -> permissions(each).equals("rwx------"));
        try (var secrets = Files.list(folder.secrets())) {
            assertThat(secrets.toList())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(each -> permissions(each).equals("rw-------"));
        }
    }

    @Test
    void onlyTheDatabaseOfThisPlatformIsPartOfTheBuild() {
        var known = List.of(
                "linux-x86_64",
                "linux-arm_64",
                "linux-arm_32v6",
                "linux-arm_32v7",
                "linux-x86_32",
                "linux-ppc_64le",
                "darwin-x86_64",
                "darwin-arm_64",
                "windows-x86_64",
                "linux-x86_64-alpine_linux",
                "linux-arm_64-alpine_linux");
        assertThat(known.stream().filter(platform -> getClass().getResource("/postgres-" + platform + ".txz") != null))
                .hasSize(1);
    }

    @Test
    void aSecondQingheOnTheSameFolderIsRefusedInOneSentence() {
        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(folder.root().toString());
        assertThat(PostgresServer.isRunningOn(folder)).isTrue();
    }

    private String answer(String question) throws SQLException {
        try (var connection = open(server.address().password());
                var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection open(String password) throws SQLException {
        return DriverManager.getConnection(
                server.address().url(), server.address().owner(), password);
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
