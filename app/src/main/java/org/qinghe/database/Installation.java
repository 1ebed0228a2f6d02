package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Holds a database and the data folders of its instances together: keys and uploaded files in the folder are those that the
 * database speaks of. All instances on one database use the same folder, or copies of the same keys.
 */
record Installation(DataFolder folder) {

    /**
     * Takes the folder as this database's where none was, and compares otherwise; the caller holds a lock.
     *
     * @throws DatabaseUnavailable in one sentence where the folder is another database's
     */
    void claim(Connection owner) throws SQLException {
        var id = UUID.fromString(KeptOnce.text(
                folder.secrets().resolve("installation"),
                () -> UUID.randomUUID().toString()));
        try (var claim = owner.prepareStatement(
                        "insert into platform.installation (id) values (?) on conflict do nothing");
                var known = owner.prepareStatement("select id from platform.installation")) {
            claim.setObject(1, id);
            claim.executeUpdate();
            try (var row = known.executeQuery()) {
                row.next();
                if (!id.equals(row.getObject(1, UUID.class))) {
                    throw new DatabaseUnavailable(
                            "the data folder " + folder.root() + " does not belong to this database:"
                                    + " name the folder that its other instances use, with --data");
                }
            }
        }
    }
}
