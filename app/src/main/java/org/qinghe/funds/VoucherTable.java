package org.qinghe.funds;

import java.util.UUID;
import org.qinghe.files.FileTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of entries, such as a contract or an invoice. */
@Repository
class VoucherTable {

    private final JdbcClient database;
    private final FileTable files;

    VoucherTable(JdbcClient database) {
        this.database = database;
        this.files = new FileTable(database, "funds.voucher_file", "entry");
    }

    FileTable files() {
        return files;
    }

    /** Locks the entry's line against other files until the transaction ends. */
    void hold(Entry entry) {
        database.sql("select id from funds.line where id = :line for update")
                .param("line", entry.line())
                .query(UUID.class)
                .single();
    }
}
