package org.qinghe.oversight.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealTable {

    private final JdbcClient database;

    AppealTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether none about the same was open. */
    boolean add(Appeal appeal, UUID account) {
        return database.sql("""
                        insert into oversight.appeal (id, assessment, unit, criterion, reason, made_at, made_by, made_name)
                        values (:id, :assessment, :unit, :criterion, :reason, :at, :by, :name)
                        on conflict do nothing
                        """)
                        .param("id", appeal.id())
                        .param("assessment", appeal.assessment())
                        .param("unit", appeal.unit())
                        .param("criterion", appeal.criterion())
                        .param("reason", appeal.reason())
                        .param("at", Timestamp.from(appeal.made()))
                        .param("by", account)
                        .param("name", appeal.name())
                        .update()
                == 1;
    }

    /** Whether it was open. */
    boolean answer(UUID id, Appeal.Answer answer, Viewer viewer) {
        return database.sql("""
                        update oversight.appeal set upheld = :upheld, answer = :words, decided_at = :at, decided_by = :by,
                            decided_name = :name, decided_unit = :unit
                        where id = :id and upheld is null
                        """)
                        .param("upheld", answer.upheld())
                        .param("words", answer.words())
                        .param("at", Timestamp.from(answer.at()))
                        .param("by", viewer.account())
                        .param("name", answer.name())
                        .param("unit", viewer.unit())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Appeal> find(UUID id) {
        return database.sql("select * from oversight.appeal where id = :id")
                .param("id", id)
                .query(AppealTable::appeal)
                .optional();
    }

    /** Of one assessment, the oldest first. */
    List<Appeal> of(UUID assessment) {
        return database.sql("select * from oversight.appeal where assessment = :assessment order by made_at, id")
                .param("assessment", assessment)
                .query(AppealTable::appeal)
                .list();
    }

    long count(UnitSight sight) {
        return database.sql("select count(*) from oversight.appeal a where " + UnitSight.on("a.unit"))
                .params(sight.parameters())
                .query(Long.class)
                .single();
    }

    /** Those that wait for an answer first, the oldest of them at the top; then the newest answers. */
    List<Appeal> page(UnitSight sight, Paging paging) {
        return database.sql("select * from oversight.appeal a where " + UnitSight.on("a.unit") + """

                        order by upheld is not null, decided_at desc, made_at, id limit :size offset :offset
                        """)
                .params(sight.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(AppealTable::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet row, int index) throws SQLException {
        var decided = Optional.ofNullable(row.getTimestamp("decided_at"));
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("assessment", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("criterion"),
                row.getString("reason"),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant(),
                decided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Appeal.Answer(
                                row.getBoolean("upheld"),
                                row.getString("answer"),
                                row.getString("decided_name"),
                                decided.get().toInstant())));
    }
}
