package org.qinghe.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.qinghe.database.DataFolder;
import org.qinghe.database.DatabaseAddress;
import org.qinghe.database.PostgresServer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Gives each context an empty database of its own, and tests the owner's connections as {@code ownerDataSource}, on the one server that the tests of this JVM share: our own, or one that
 * stands elsewhere and is named by {@code -Dqinghe.test.server=host:port -Dqinghe.test.user=… -Dqinghe.test.password=…}, in one
 * process ({@code -Dqinghe.test.processes=1}).
 */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = make();
        TestPropertyValues.of(
                        "qinghe.data=" + TestServer.FOLDER.root().resolve("installation" + COUNT.get()),
                        "qinghe.db.url=" + address.url(),
                        "qinghe.db.user=" + address.owner(),
                        "qinghe.db.password=" + address.password())
                .applyTo(context);
        ((GenericApplicationContext) context)
                .registerBean("ownerDataSource", DataSource.class, () -> asOwner(address), FreshDatabase::whereNamed);
    }

    /** The application itself never works as the owner, and nothing of it may by mistake. */
    private static void whereNamed(BeanDefinition owner) {
        ((AbstractBeanDefinition) owner).setDefaultCandidate(false);
    }

    private static DataSource asOwner(DatabaseAddress address) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), address.url(), address.owner(), address.password());
    }

    /** An empty database, as its owner. */
    public static DatabaseAddress make() {
        var name = "test" + COUNT.incrementAndGet();
        var server = TestServer.address("postgres");
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement()) {
            if (TestServer.ELSEWHERE) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
            statement.execute("create database " + name);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return TestServer.address(name);
    }

    /** Started when first needed, stopped after the last context, which still needs it to close. */
    private static final class TestServer {

        static final DataFolder FOLDER = new DataFolder(temporary());
        static final boolean ELSEWHERE = System.getProperty("qinghe.test.server") != null;
        static final Function<String, DatabaseAddress> SERVER = ELSEWHERE ? TestServer::elsewhere : started()::address;

        static DatabaseAddress address(String database) {
            return SERVER.apply(database);
        }

        private static DatabaseAddress elsewhere(String database) {
            return new DatabaseAddress(
                    "jdbc:postgresql://" + System.getProperty("qinghe.test.server") + "/" + database,
                    System.getProperty("qinghe.test.user"),
                    System.getProperty("qinghe.test.password"));
        }

        private static PostgresServer started() {
            var server = PostgresServer.start(FOLDER);
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory(Path.of("target"), "installation");
            } catch (java.io.IOException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
