package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutRootTest {

    private static final List<String> COMMAND = List.of("initdb", "--pgdata=/data");
    private static final Path NEW = Path.of("/no/such/cluster");

    /** As in a container that forbids namespaces. */
    private static final WithoutRoot IN_A_CONTAINER =
            new WithoutRoot(System.getProperty("user.name"), "false", "setpriv");

    @Test
    void anOrdinaryUserCallsTheProgramAsItIs() {
        assertThat(new WithoutRoot("clerk", "no-such-program", "no-such-program").of(COMMAND, NEW))
                .isEqualTo(COMMAND);
    }

    @Test
    void rootCallsItInANamespaceOfItsOwnWhereThatIsAllowed() {
        assertThat(new WithoutRoot("root", "true", "false").of(COMMAND, NEW))
                .containsExactly("true", "-U", "initdb", "--pgdata=/data");
    }

    @Test
    void rootCallsItAsNobodyWhereNamespacesAreForbidden() {
        assertThat(new WithoutRoot("root", "false", "true").of(COMMAND, NEW))
                .startsWith("true", "--reuid=65534", "--regid=65534", "--clear-groups")
                .endsWith("initdb", "--pgdata=/data");
    }

    @Test
    void rootIsToldWhatToDoWhereItIsNot() {
        for (var refusing : List.of("false", "no-such-program")) {
            assertThatThrownBy(() -> new WithoutRoot("root", refusing, refusing).of(COMMAND, NEW))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("ordinary user")
                    .hasMessageContaining("QINGHE_DB_URL");
        }
    }

    /** First made in a namespace, then taken into a container, then back: the rows are there each time. */
    @Test
    void aDatabaseMovesIntoAContainerAndBack(@TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root needs it");
        var data = new DataFolder(folder.resolve("data"));
        try (var server = PostgresServer.start(data)) {
            run(server, "create table kept (word text)");
            run(server, "insert into kept values ('outside')");
        }
        try (var server = PostgresServer.start(data, IN_A_CONTAINER)) {
            assertThat(Files.getAttribute(data.cluster(), "unix:uid")).isEqualTo(65534);
            assertThat(processesOf(data)).allMatch(user -> user.equals("nobody"));
            run(server, "insert into kept values ('inside')");
        }
        try (var server = PostgresServer.start(data)) {
            assertThat(count(server)).isEqualTo(2);
        }
    }

    @Test
    void aDatabaseIsMadeWhereNamespacesAreForbidden(@TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root needs it");
        var data = new DataFolder(folder.resolve("data"));
        try (var server = PostgresServer.start(data, IN_A_CONTAINER)) {
            run(server, "create table kept (word text)");
            assertThat(count(server)).isZero();
        }
    }

    private static List<String> processesOf(DataFolder data) {
        var users = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.cluster().toString()))
                        .isPresent())
                .flatMap(process -> process.info().user().stream())
                .toList();
        assertThat(users).isNotEmpty();
        return users;
    }

    private static void run(PostgresServer server, String sql) throws Exception {
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer server) throws Exception {
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
