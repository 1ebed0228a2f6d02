package org.qinghe.warning;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about warnings, and why; every decision stays. */
@Repository
class Triages implements Confirming {

    private final JdbcClient database;
    private final Warnings warnings;
    private final WarningNotices notices;
    private final AuditTrail trail;
    private final Clock clock;

    Triages(JdbcClient database, Warnings warnings, WarningNotices notices, AuditTrail trail, Clock clock) {
        this.database = database;
        this.warnings = warnings;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void confirm(UUID warning, String reason) {
        decide(warnings.find(warning).orElseThrow(), Viewer.required(), Warning.State.CONFIRMED, reason);
    }

    @Transactional
    public void decide(Warning warning, Viewer viewer, Warning.State decision, String reason) {
        var now = clock.instant();
        database.sql("""
                        insert into warning.triage (warning, at, account, name, decision, reason)
                        values (:warning, :at, :account, :name, :decision, :reason)
                        """)
                .param("warning", warning.id())
                .param("at", Timestamp.from(now))
                .param("account", viewer.account())
                .param("name", viewer.name())
                .param("decision", decision.name())
                .param("reason", reason)
                .update();
        warnings.decide(warning.id(), decision, now);
        notices.settle(warning.id());
        trail.record("warning.triaged", "warning/" + warning.id(), Map.of("decision", decision.name()));
    }

    List<Triage> of(UUID warning) {
        return database.sql(
                        "select at, name, decision, reason from warning.triage where warning = :warning order by at desc")
                .param("warning", warning)
                .query((row, index) -> new Triage(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        Warning.State.valueOf(row.getString("decision")),
                        row.getString("reason")))
                .list();
    }
}
