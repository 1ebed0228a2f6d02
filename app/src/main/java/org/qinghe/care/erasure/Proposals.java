package org.qinghe.care.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Keeping;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.ErasureWords;
import org.springframework.stereotype.Component;

/** What is proposed to be erased, and by whom. */
@Component
public class Proposals {

    private static final int MOST = 500;

    private final ErasureWords words;

    Proposals(ErasureWords words) {
        this.words = words;
    }

    /** Those decided one by one, or approved and waiting; the longest waiting first. */
    public List<Proposal> each(Keeping keeping) {
        return keeping.sql("""
                        select proposal.*, care.held(proposal.id) as held from care.erasure_proposal proposal
                        where basis <> 'RETENTION' or approved_by is not null
                        order by made_at, id limit ?
                        """).param(MOST).query(Proposals::proposal).list();
    }

    Optional<Proposal> find(Keeping keeping, UUID id) {
        return keeping.sql("""
                        select proposal.*, care.held(proposal.id) as held from care.erasure_proposal proposal where id = ?
                        """).param(id).query(Proposals::proposal).optional();
    }

    /** Those at the end of retention, by who put them forward; what nobody put forward comes first. */
    List<Batch> batches(Keeping keeping) {
        return keeping
                .sql("""
                        select proposed_by, category, count(*) as records, min(due_on) as first_due, max(due_on) as last_due
                        from care.erasure_proposal where basis = 'RETENTION' and approved_by is null
                        group by proposed_by, category order by proposed_by nulls first, category nulls last
                        """)
                .query((row, number) -> Map.entry(
                        Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                        new Batch.Part(
                                category(row),
                                row.getLong("records"),
                                row.getObject("first_due", LocalDate.class),
                                row.getObject("last_due", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Batch(each.getKey(), each.getValue()))
                .toList();
    }

    List<UUID> ofBatch(Keeping keeping, UUID proposer) {
        return keeping.sql("""
                        select id from care.erasure_proposal
                        where basis = 'RETENTION' and approved_by is null and proposed_by = ?
                        """)
                .param(proposer)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Approved, by two people's words outside the schema too, and free to be erased. */
    List<UUID> approved(Keeping keeping) {
        return keeping.sql("""
                        select id from care.erasure_proposal
                        where approved_by is not null and care.decided(id) and not care.held(id) order by approved_at, id limit ?
                        """)
                .param(MOST)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The trial run: what is over its time in closed records, whole records last. */
    List<OverTime> overTime(Keeping keeping, Map<DataCategory, Integer> rules, LocalDate today) {
        return keeping.sql("select category, people, many, first_closing, last_closing from care.over_time(?, ?, ?)")
                .params(categories(rules), months(rules), today)
                .query((row, number) -> new OverTime(
                        category(row),
                        row.getLong("people"),
                        row.getLong("many"),
                        row.getObject("first_closing", LocalDate.class),
                        row.getObject("last_closing", LocalDate.class)))
                .list();
    }

    long proposeOverTime(Keeping keeping, Map<DataCategory, Integer> rules, LocalDate today) {
        return number(keeping, "select care.propose_over_time(?, ?, ?)", categories(rules), months(rules), today);
    }

    private static String[] categories(Map<DataCategory, Integer> rules) {
        return rules.keySet().stream().map(Enum::name).toArray(String[]::new);
    }

    private static Integer[] months(Map<DataCategory, Integer> rules) {
        return rules.values().toArray(Integer[]::new);
    }

    /** Rows that an old backup brought back of records and of categories whose keys are destroyed. */
    long proposeKeyGone(Keeping keeping, Collection<String> destroyed) {
        var names = destroyed.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        long proposed = names.length == 0 ? 0 : number(keeping, "select care.propose_key_gone(?)", (Object) names);
        words.asked(keeping.trulyGone());
        return proposed;
    }

    long putForward(Keeping keeping) {
        long forward = number(keeping, "select care.put_forward()");
        words.asked(ofBatch(keeping, keeping.account().orElseThrow()));
        return forward;
    }

    long giveBack(Keeping keeping, UUID proposer) {
        return number(keeping, "select care.give_back(?)", proposer);
    }

    long approve(Keeping keeping, Collection<UUID> proposals) {
        return number(keeping, "select care.approve_erasure(?)", (Object) proposals.toArray(UUID[]::new));
    }

    private static long number(Keeping keeping, String statement, Object... parameters) {
        return keeping.sql(statement)
                .params(List.of(parameters))
                .query(Long.class)
                .single();
    }

    private static Optional<DataCategory> category(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("category")).map(DataCategory::valueOf);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("unit", UUID.class),
                Basis.valueOf(row.getString("basis")),
                category(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                row.getObject("approved_by") != null,
                row.getBoolean("held"));
    }
}
