package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** In whose names the application works. */
record WorkingRoles(GeneralRole general, ShutRole care, ShutRole support, ShutRole pulse) {

    static WorkingRoles in(String database, DatabaseAddress address) {
        return new WorkingRoles(
                GeneralRole.of(address, database),
                ShutRole.of(ShutRole.CARE, address, database),
                ShutRole.of(ShutRole.SUPPORT, address, database),
                ShutRole.of(ShutRole.PULSE, address, database));
    }

    /** Makes the roles or renews their passwords; connections are the database owner's. */
    void make(Connection owner) throws SQLException {
        general.make(owner);
        care.make(owner);
        support.make(owner);
        pulse.make(owner);
    }

    /** The migrations name the roles of shut schemas, which are called after the database. */
    Map<String, String> placeholders() {
        var names = new HashMap<String, String>(care.placeholders());
        names.putAll(support.placeholders());
        names.putAll(pulse.placeholders());
        return names;
    }
}
