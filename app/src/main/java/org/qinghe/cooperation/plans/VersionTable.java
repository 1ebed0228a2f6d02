package org.qinghe.cooperation.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed, what was answered, and which of our units is to do what of it. */
@Repository
class VersionTable {

    private final JdbcClient database;

    VersionTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID plan, Version version) {
        database.sql("""
                        insert into cooperation.joint_version (plan, digest, number, side, made, content)
                        values (:plan, :digest, :number, :side, :made, :content)
                        """)
                .param("plan", plan)
                .param("digest", version.digest())
                .param("number", version.number())
                .param("side", version.by().name())
                .param("made", Timestamp.from(version.made()))
                .param("content", version.content())
                .update();
    }

    /** Answered is answered: the first answer stays. */
    void answer(UUID plan, Version version, Version.Answer answer) {
        database.sql("""
                        update cooperation.joint_version set answer = :answer, reason = :reason, answered_at = :at
                        where plan = :plan and digest = :digest and answer is null
                        """)
                .param("plan", plan)
                .param("digest", version.digest())
                .param("answer", answer.accepted() ? "ACCEPTED" : "DECLINED")
                .param("reason", answer.reason())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    Versions of(UUID plan, boolean ended) {
        return Versions.of(
                database.sql("select * from cooperation.joint_version where plan = :plan")
                        .param("plan", plan)
                        .query(VersionTable::version)
                        .list(),
                ended);
    }

    /** Instead of those of the same version. */
    void choose(UUID plan, String digest, Map<UUID, UUID> units) {
        units.forEach((task, unit) -> database.sql("""
                        insert into cooperation.joint_duty (plan, digest, task, unit) values (:plan, :digest, :task, :unit)
                        on conflict (plan, digest, task) do update set unit = excluded.unit
                        """)
                .param("plan", plan)
                .param("digest", digest)
                .param("task", task)
                .param("unit", unit)
                .update());
    }

    /** The units by task, as they were chosen last; of an earlier version where that one has none. */
    Map<UUID, UUID> units(UUID plan, String digest) {
        Map<UUID, UUID> units = new HashMap<>();
        database.sql("""
                        select distinct on (d.task) d.task, d.unit
                        from cooperation.joint_duty d join cooperation.joint_version v on v.plan = d.plan and v.digest = d.digest
                        where d.plan = :plan
                        order by d.task, d.digest = :digest desc, v.number desc, v.made
                        """).param("plan", plan).param("digest", digest).query(row -> {
            units.put(row.getObject("task", UUID.class), row.getObject("unit", UUID.class));
        });
        return units;
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        var by = Side.valueOf(row.getString("side"));
        var content = row.getString("content");
        var written = WrittenTerms.read(content);
        var answer = row.getString("answer");
        return new Version(
                row.getString("digest"),
                row.getInt("number"),
                by,
                written.made(),
                written.terms(by),
                content,
                answer == null
                        ? Optional.empty()
                        : Optional.of(new Version.Answer(
                                answer.equals("ACCEPTED"), row.getString("reason"), instant(row, "answered_at"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
