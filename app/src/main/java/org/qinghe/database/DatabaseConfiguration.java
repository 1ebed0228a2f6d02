package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${qinghe.data:data}") String folder) {
        return new DataFolder(Path.of(folder));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Database database(
            DataFolder folder,
            ObjectProvider<StartingServer> starting,
            @Value("${qinghe.db.url:}") String url,
            @Value("${qinghe.db.user:}") String user,
            @Value("${qinghe.db.password:}") String password) {
        return url.isEmpty()
                ? Database.own(
                        starting.getIfAvailable(() -> StartingServer.on(folder)).take())
                : Database.outside(OutsideServer.checked(new DatabaseAddress(url, user, password)));
    }

    /** In whose names the application works. */
    record WorkingRoles(GeneralRole general, ShutRole care, ShutRole support) {}

    @Bean
    WorkingRoles workingRoles(Database database) {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            var general = GeneralRole.of(address, connection.getCatalog());
            var care = ShutRole.of(ShutRole.CARE, address, connection.getCatalog());
            var support = ShutRole.of(ShutRole.SUPPORT, address, connection.getCatalog());
            oneAtATime(connection, () -> {
                general.make(connection);
                care.make(connection);
                support.make(connection);
            });
            return new WorkingRoles(general, care, support);
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    address.owner() + " cannot make the roles in whose names Qinghe works; it needs CREATEROLE: "
                            + refused.getMessage(),
                    refused);
        }
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var address = database.address();
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), address.url(), address.owner(), address.password());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database, WorkingRoles roles) {
        var role = roles.general();
        var pool = new HikariDataSource();
        pool.setPoolName("general");
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(role.name());
        pool.setPassword(role.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(Connections.LEFT_IDLE.toMillis());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "qinghe");
        return pool;
    }

    @Bean
    CareConnections careConnections(Database database, WorkingRoles roles) {
        return new CareConnections(database.address(), roles.care());
    }

    @Bean
    SupportConnections supportConnections(Database database, WorkingRoles roles) {
        return new SupportConnections(database.address(), roles.support());
    }

    /** The migrations name the roles of shut schemas, which are called after the database. */
    @Bean
    FlywayConfigurationCustomizer rolesInMigrations(WorkingRoles roles) {
        return flyway -> {
            Map<String, String> names = new HashMap<>(roles.care().placeholders());
            names.putAll(roles.support().placeholders());
            flyway.placeholders(names);
        };
    }

    /** After every start, since a schema made by a migration is nobody's but the owner's until it is granted. */
    @Bean
    BaseCallback afterMigrations(WorkingRoles roles, DataFolder folder) {
        return new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                var connection = context.getConnection();
                try {
                    oneAtATime(connection, () -> {
                        roles.general().grant(connection);
                        new Installation(folder).claim(connection);
                    });
                } catch (SQLException refused) {
                    throw new DatabaseUnavailable("the general role cannot be granted its tables", refused);
                }
            }
        };
    }

    /** Something done by the owner. */
    private interface OwnersWork {
        void run() throws SQLException;
    }

    /** Instances that start at the same time wait for one another. */
    private static void oneAtATime(Connection owner, OwnersWork work) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('database.start', 0))");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(hashtextextended('database.start', 0))");
            }
        }
    }
}
