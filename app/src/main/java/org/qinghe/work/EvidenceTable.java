package org.qinghe.work;

import org.qinghe.files.FileTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that show what was done for tasks. */
@Repository
class EvidenceTable {

    private final FileTable files;

    EvidenceTable(JdbcClient database) {
        this.files = new FileTable(database, "work.evidence", "task");
    }

    FileTable files() {
        return files;
    }
}
