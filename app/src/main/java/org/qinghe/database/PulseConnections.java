package org.qinghe.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * The connections on which surveys among workers are answered and read, in the name of a role that nothing else uses and that
 * reaches answers by functions alone. Only the package {@code staff.pulse} may ask for them; a test of the structure says so. No
 * data source by type, as for care.
 */
public final class PulseConnections implements AutoCloseable {

    private static final int MOST = 4;

    private final HikariDataSource pool;

    PulseConnections(DatabaseAddress address, ShutRole role) {
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
