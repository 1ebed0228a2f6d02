package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * The connections on which workers' requests for support are read and written, in the name of a role that nothing else uses.
 * Only the package {@code staff.support} may ask for them; a test of the structure says so. No data source by type, as for care.
 */
public final class SupportConnections implements AutoCloseable {

    private static final int MOST = 4;

    private final HikariDataSource pool;

    SupportConnections(DatabaseAddress address, ShutRole role) {
        pool = ShutPool.of(address, role, MOST);
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
