package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    PreparedDatabase preparedDatabase(StartingDatabase starting) {
        return starting.take();
    }

    @Bean
    HikariDataSource dataSource(PreparedDatabase prepared) {
        var role = prepared.roles().general();
        var pool = new HikariDataSource();
        pool.setPoolName("general");
        pool.setJdbcUrl(prepared.database().address().url());
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
    CareConnections careConnections(PreparedDatabase prepared) {
        return new CareConnections(
                prepared.database().address(), prepared.roles().care());
    }

    @Bean
    SupportConnections supportConnections(PreparedDatabase prepared) {
        return new SupportConnections(
                prepared.database().address(), prepared.roles().support());
    }

    @Bean
    PulseConnections pulseConnections(PreparedDatabase prepared) {
        return new PulseConnections(
                prepared.database().address(), prepared.roles().pulse());
    }
}
