package org.qinghe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.database.DataFolder;
import org.qinghe.database.PostgresServer;
import org.qinghe.testing.ChildJvm;

/** The application as its own process: killed, stopped, refused. */
class StartAndStopTest {

    private static final long TOWNSHIPS = 28;

    @TempDir
    Path place;

    @Test
    void isKilledAndStoppedWhileLoadingTheCountyMakesUpForItStopsCleanlyAndSaysInOneSentenceWhyItCannotStart()
            throws Exception {
        var folder = new DataFolder(place.resolve("清禾 数据"));
        try (var first = start(folder, "demo", "0")) {
            first.await(line -> line.contains("loading the fictional county"));
            Thread.sleep(700);
            assertThat(first.kill()).as("killed while it loaded").noneMatch(line -> line.contains("loaded in"));
        }

        try (var stopped = start(folder, "demo", "0")) {
            stopped.await(line -> line.contains("loading the fictional county"));
            Thread.sleep(700);
            assertThat(stopped.stop("TERM")).as("asked to stop while it loads").isEqualTo(143);
            assertThat(stopped.said())
                    .allMatch(line -> line.startsWith("清禾: "))
                    .noneMatch(line -> line.contains("loaded in"))
                    .anyMatch(line -> line.contains("nothing was kept"));
            assertThatNothingRunsOn(folder);
        }

        try (var second = start(folder, "demo", "0")) {
            second.await(line -> line.contains("loaded in"));
            second.await(line -> line.contains("running: http://localhost:"));
            assertThat(counted(folder, "units.unit where kind = 'TOWNSHIP'")).isEqualTo(TOWNSHIPS);
            // A release of the county is taken in a moment later, by an event.
            assertThat(counted(folder, "figures.intake where kind <> 'RELEASE' and state = 'ACCEPTED'"))
                    .as("the monthly figures and their correction, the population and the weekly figures, each once")
                    .isEqualTo(4);
            assertThat(counted(folder, "figures.intake where kind <> 'RELEASE'"))
                    .isEqualTo(4);
            assertThat(counted(
                            folder,
                            "oversight.assessment a join oversight.assessment_score s on s.assessment = a.id"
                                    + " where a.published_at is not null and s.total is not null"))
                    .as("every township is judged, and judged again after an appeal")
                    .isEqualTo(2 * TOWNSHIPS);
            assertThat(counted(folder, "oversight.appeal where upheld")).isEqualTo(1);

            try (var third = start(folder, "demo", "0")) {
                assertThat(third.end()).isEqualTo(1);
                assertThat(third.said()).singleElement().asString().contains("another Qinghe is using the data folder");
            }

            // Not INT, as Ctrl-C sends: a shell starts background jobs with that signal ignored, and so their children.
            assertThat(second.stop("TERM")).as("asked to stop").isEqualTo(143);
            assertThat(second.said()).allMatch(line -> line.startsWith("清禾: "));
            assertThatNothingRunsOn(folder);
        }

        try (var taken = new ServerSocket(0);
                var fourth = start(folder, "production", String.valueOf(taken.getLocalPort()))) {
            assertThat(fourth.end()).isEqualTo(1);
            assertThat(fourth.said())
                    .containsExactly("qinghe: port " + taken.getLocalPort()
                            + " is in use: stop what uses it, or name another with --port");
            assertThatNothingRunsOn(folder);
        }
    }

    private static void assertThatNothingRunsOn(DataFolder folder) {
        assertThat(PostgresServer.isRunningOn(folder)).isFalse();
        assertThat(folder.root().resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static ChildJvm start(DataFolder folder, String mode, String port) throws Exception {
        return ChildJvm.run(
                Qinghe.class,
                List.of(
                        "-Dspring.aot.enabled=true",
                        "-Dqinghe.data=" + folder.root(),
                        "-Dqinghe.mode=" + mode,
                        "-Dserver.port=" + port),
                List.of());
    }

    private static long counted(DataFolder folder, String what) throws Exception {
        var address = PostgresServer.ofRunning(folder);
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var row = connection.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
