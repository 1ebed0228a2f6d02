package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path place;

    @Test
    void aCopyMadeWhileWorkGoesOnHoldsAllThatWasAcknowledgedBeforeIt() throws Exception {
        var folder = new DataFolder(place.resolve("原 data"));
        var backup = place.resolve("backup.tar.gz");
        try (var server = PostgresServer.start(folder)) {
            try (var connection = open(server.address())) {
                connection.createStatement().execute("create table kept (number int)");
                connection.createStatement().execute("insert into kept select generate_series(1, 10000)");
                Files.writeString(folder.files().resolve("paper.pdf"), "paper");
                Backup.write(folder, server.address(), backup);
                connection.createStatement().execute("insert into kept values (0)");
            }
            assertThatThrownBy(() -> Backup.restore(backup, folder, true)).hasMessageContaining("stop it first");
        }
        assertThatThrownBy(() -> Backup.restore(backup, folder, false)).hasMessageContaining("--replace");

        var elsewhere = new DataFolder(place.resolve("new"));
        assertThat(Backup.restore(backup, elsewhere, false)).isEmpty();
        try (var server = PostgresServer.start(elsewhere);
                var connection = open(server.address());
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*), min(number), sum(number) from kept")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(10_000);
            assertThat(rows.getInt(2)).isEqualTo(1);
            assertThat(rows.getLong(3)).isEqualTo(50_005_000);
        }
        assertThat(elsewhere.files().resolve("paper.pdf")).hasContent("paper");

        var aside = Backup.restore(backup, folder, true);
        assertThat(aside).isPresent();
        assertThat(aside.orElseThrow().resolve("postgresql")).exists();
    }

    private static Connection open(DatabaseAddress address) throws Exception {
        return DriverManager.getConnection(address.url(), address.owner(), address.password());
    }
}
