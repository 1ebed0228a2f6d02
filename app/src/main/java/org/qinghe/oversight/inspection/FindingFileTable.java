package org.qinghe.oversight.inspection;

import java.util.UUID;
import org.qinghe.files.FileTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of findings: what shows that something was found, and what shows that it is mended. */
@Repository
class FindingFileTable {

    private final JdbcClient database;
    private final FileTable found;
    private final FileTable mended;

    FindingFileTable(JdbcClient database) {
        this.database = database;
        this.found = new FileTable(database, "oversight.finding_file", "finding");
        this.mended = new FileTable(database, "oversight.mending_file", "finding");
    }

    FileTable of(Shown shown) {
        return switch (shown) {
            case FOUND -> found;
            case MENDED -> mended;
        };
    }

    /** Whether the finding is open; it stays so, and nobody else hands in for it, until the transaction ends. */
    boolean holdOpen(UUID finding) {
        return database.sql("select state from oversight.finding where id = :id for update")
                .param("id", finding)
                .query((row, index) -> FindingState.valueOf(row.getString("state")))
                .optional()
                .filter(FindingState.OPEN::contains)
                .isPresent();
    }
}
