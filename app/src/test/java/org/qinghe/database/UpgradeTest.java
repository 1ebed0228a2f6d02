package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.FreshDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Every module numbers its own migrations, so an upgrade adds some below the newest that an installation has. */
class UpgradeTest {

    private final DatabaseAddress address = FreshDatabase.make();
    private final ShutRole care = of(ShutRole.CARE);
    private final ShutRole support = of(ShutRole.SUPPORT);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withPropertyValues(
                    "spring.flyway.placeholders.careRole=" + care.name(),
                    "spring.flyway.placeholders.careOwner=" + care.owner(),
                    "spring.flyway.placeholders.supportRole=" + support.name(),
                    "spring.flyway.placeholders.supportOwner=" + support.owner(),
                    "spring.datasource.url=" + address.url(),
                    "spring.datasource.username=" + address.owner(),
                    "spring.datasource.password=" + address.password());

    @Test
    void anOlderInstallationIsBroughtUpToDateAndANewerOneIsNotTouched() throws Exception {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.password())
                .locations("classpath:db/migration/platform", "classpath:db/migration/work")
                .defaultSchema("platform_history")
                .createSchemas(true)
                .load()
                .migrate();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            care.make(owner);
            support.make(owner);
        }
        application.run(context ->
                assertThat(context).hasNotFailed().getBean(DataSource.class).isNotNull());
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
        application.run(
                context -> assertThat(context).getFailure().hasRootCauseInstanceOf(FlywayValidateException.class));
    }

    private ShutRole of(String part) {
        return ShutRole.of(part, address, address.url().substring(address.url().lastIndexOf('/') + 1));
    }
}
