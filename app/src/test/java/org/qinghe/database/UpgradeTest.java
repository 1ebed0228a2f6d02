package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.testing.FreshDatabase;

/** Every module numbers its own migrations, so an upgrade adds some below the newest that an installation has. */
class UpgradeTest {

    private final DatabaseAddress address = FreshDatabase.make();

    @TempDir
    Path folder;

    @Test
    void anOlderInstallationIsBroughtUpToDateAndANewerOneIsNotTouched() throws Exception {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.password())
                .locations("classpath:db/migration/platform", "classpath:db/migration/work")
                .defaultSchema("platform_history")
                .createSchemas(true)
                .load()
                .migrate();
        preparing();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = owner.createStatement()) {
            for (var table : Map.of("figures", "intake", "safeguards", "audit_entry", "care", "client")
                    .entrySet()) {
                statement.executeQuery("select count(*) from " + table.getKey() + "." + table.getValue());
            }
            statement.execute("""
                    insert into platform_history.flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'qinghe', 1, true)
                    """);
        }
        assertThatThrownBy(this::preparing).isInstanceOf(FlywayValidateException.class);
    }

    private void preparing() {
        StartingDatabase.outside(address, new DataFolder(folder)).take();
    }
}
