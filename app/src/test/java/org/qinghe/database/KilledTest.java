package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.testing.ChildJvm;

class KilledTest {

    @TempDir
    Path place;

    @Test
    void afterKillingTheApplicationTheOrphanIsStoppedAndNothingAcknowledgedIsLost() throws Exception {
        var folder = new DataFolder(place.resolve("数据 data"));
        int acknowledged;
        try (var writer = ChildJvm.run(
                SteadyWriter.class, List.of(), List.of(folder.root().toString()))) {
            writer.await(line -> line.equals("acknowledged 200"));
            acknowledged = writer.kill().stream()
                    .filter(line -> line.startsWith("acknowledged "))
                    .mapToInt(line -> Integer.parseInt(line.substring("acknowledged ".length())))
                    .max()
                    .orElse(200);
        }
        long orphan = processOf(folder);
        assertThat(works(orphan)).as("the database lives on").isTrue();

        try (var server = PostgresServer.start(folder)) {
            assertThat(works(orphan)).as("stopped by the next start").isFalse();
            assertThat(processOf(folder)).isNotEqualTo(orphan);
            try (var connection = DriverManager.getConnection(
                            server.address().url(),
                            server.address().owner(),
                            server.address().password());
                    var rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from written where number <= " + acknowledged)) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(acknowledged);
            }
        }
    }

    /** Whether it still runs; a process that ended and was not fetched by its parent has no command any more. */
    private static boolean works(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    private static long processOf(DataFolder folder) throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst());
    }
}
