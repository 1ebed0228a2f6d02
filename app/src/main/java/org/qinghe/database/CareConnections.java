package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * The connections on which records of people in care are read and written, in the name of a role that nothing else uses.
 * Only the module {@code care} may ask for them; a test of the structure says so.
 *
 * <p>No data source by type: nothing that wants "the" data source is ever given this one.
 */
public final class CareConnections implements AutoCloseable {

    private static final int MOST = 8;

    private final HikariDataSource pool;

    CareConnections(DatabaseAddress address, ShutRole role) {
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
