package org.qinghe.oversight.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalTable {

    private final JdbcClient database;

    ProposalTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID assessment, UUID unit, Proposal.Kind kind) {
        database.sql(
                        "insert into oversight.proposal (id, assessment, unit, kind) values (:id, :assessment, :unit, :kind)")
                .param("id", UUID.randomUUID())
                .param("assessment", assessment)
                .param("unit", unit)
                .param("kind", kind.name())
                .update();
    }

    /** Whether it was undecided. */
    boolean decide(UUID id, Proposal.Decision decision, UUID account) {
        return database.sql("""
                        update oversight.proposal set agreed = :agreed, words = :words, decided_at = :at, decided_by = :by,
                            decided_name = :name
                        where id = :id and agreed is null
                        """)
                        .param("agreed", decision.agreed())
                        .param("words", decision.words())
                        .param("at", Timestamp.from(decision.at()))
                        .param("by", account)
                        .param("name", decision.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return database.sql("select * from oversight.proposal where id = :id")
                .param("id", id)
                .query(ProposalTable::proposal)
                .optional();
    }

    List<Proposal> of(UUID assessment) {
        return database.sql("select * from oversight.proposal where assessment = :assessment order by kind, unit")
                .param("assessment", assessment)
                .query(ProposalTable::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        var decided = Optional.ofNullable(row.getTimestamp("decided_at"));
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("assessment", UUID.class),
                row.getObject("unit", UUID.class),
                Proposal.Kind.valueOf(row.getString("kind")),
                decided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Proposal.Decision(
                                row.getBoolean("agreed"),
                                row.getString("words"),
                                row.getString("decided_name"),
                                decided.get().toInstant())));
    }
}
