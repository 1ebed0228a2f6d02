package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

        oneChangedBitIsFoundAndNothingIsTouched(backup, folder);

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

        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("was made with PostgreSQL 17 and this Qinghe has 18");
    }

    @Test
    void whatIsNoBackupIsRefusedInOneSentence() throws Exception {
        var other = Files.writeString(place.resolve("letter.txt"), "a letter");
        var empty = new DataFolder(place.resolve("empty"));
        assertThatThrownBy(() -> Backup.restore(other, empty, false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("is damaged or is not a backup");
        assertThat(empty.cluster()).doesNotExist();
    }

    private void oneChangedBitIsFoundAndNothingIsTouched(Path backup, DataFolder folder) throws Exception {
        var bytes = Files.readAllBytes(backup);
        var chance = new Random(20261125);
        var places = new ArrayList<>(List.of(0, 4, 9, bytes.length - 1, bytes.length - 40));
        chance.ints(20, 0, bytes.length).forEach(places::add);
        for (int at : places) {
            var changed = bytes.clone();
            changed[at] ^= (byte) (1 << chance.nextInt(8));
            var damaged = Files.write(place.resolve("damaged"), changed);
            assertThatThrownBy(() -> Backup.restore(damaged, folder, true))
                    .as("byte " + at)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is damaged");
        }
        var cut = Files.write(place.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Backup.restore(cut, folder, true)).hasMessageContaining("is damaged");
        assertThat(folder.cluster()).as("still there").exists();
    }

    private static Connection open(DatabaseAddress address) throws Exception {
        return DriverManager.getConnection(address.url(), address.owner(), address.password());
    }
}
