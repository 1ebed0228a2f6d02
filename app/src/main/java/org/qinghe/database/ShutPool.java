package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;

/** Connections in the name of a role of a shut schema, opened when they are first needed. */
final class ShutPool {

    private ShutPool() {}

    static HikariDataSource of(DatabaseAddress address, ShutRole role, int most) {
        var pool = new HikariDataSource();
        pool.setPoolName(role.part());
        pool.setJdbcUrl(address.url());
        pool.setUsername(role.name());
        pool.setPassword(role.password());
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Connections.LEFT_IDLE.toMillis());
        pool.addDataSourceProperty("ApplicationName", "qinghe-" + role.part());
        return pool;
    }
}
