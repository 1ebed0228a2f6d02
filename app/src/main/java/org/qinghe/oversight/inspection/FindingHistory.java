package org.qinghe.oversight.inspection;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to findings; entries are only added. */
@Repository
class FindingHistory {

    private final JdbcClient database;
    private final WorkTime time;

    FindingHistory(JdbcClient database, WorkTime time) {
        this.database = database;
        this.time = time;
    }

    /** Notes it in the name of whoever is signed in, or of the system where nobody is. */
    void note(UUID finding, FindingStep step, String words, String evidence) {
        var viewer = Viewer.current();
        database.sql("""
                        insert into oversight.finding_step (finding, step, at, account, name, unit_zh, unit_en, words, evidence)
                        values (:finding, :step, :at, :account, :name, :zh, :en, :words, :evidence)
                        """)
                .param("finding", finding)
                .param("step", step.name())
                .param("at", Timestamp.from(time.now()))
                .param("account", viewer.map(Viewer::account).orElse(null))
                .param("name", viewer.map(Viewer::name).orElse(""))
                .param("zh", viewer.map(Viewer::unitNameZh).orElse(""))
                .param("en", viewer.map(Viewer::unitNameEn).orElse(""))
                .param("words", words)
                .param("evidence", evidence)
                .update();
    }

    /** Oldest first. */
    List<FindingEntry> of(UUID finding) {
        return database.sql("select * from oversight.finding_step where finding = :finding order by id")
                .param("finding", finding)
                .query((row, index) -> new FindingEntry(
                        FindingStep.valueOf(row.getString("step")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getString("name"),
                        new Bilingual(row.getString("unit_zh"), row.getString("unit_en")),
                        row.getString("words"),
                        row.getString("evidence")))
                .list();
    }
}
