package org.qinghe.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AllocationTable {

    private static final String ALLOCATIONS = """
            select a.*, f.year from funds.allocation a join funds.source f on f.id = a.source
            """;

    private static final String SEEN =
            "exists (select from funds.share s where s.allocation = a.id and " + UnitSight.on("s.unit") + ")";

    private final JdbcClient database;
    private final FundsTime time;

    AllocationTable(JdbcClient database, FundsTime time) {
        this.database = database;
        this.time = time;
    }

    /** Keeps a proposal as the next version for its source and use. */
    UUID add(Allocation.Subject subject, List<Share> shares, Map<UUID, BigDecimal> before, Viewer by) {
        var id = UUID.randomUUID();
        var formula = subject.formula();
        database.sql("""
                        insert into funds.allocation (id, source, use, version, title, pool, population_weight, need_weight,
                            remoteness_weight, results_weight, floor, minimum, population, need, reason, proposed_at,
                            proposed_by, proposed_name, state)
                        values (:id, :source, :use,
                            (select coalesce(max(version), 0) + 1 from funds.allocation where source = :source and use = :use),
                            :title, :pool, :byPopulation, :byNeed, :byRemoteness, :byResults, :floor, :minimum, :population,
                            :need, :reason, :now, :by, :name, 'PROPOSED')
                        """)
                .param("id", id)
                .param("source", subject.source())
                .param("use", subject.use().name())
                .param("title", subject.title())
                .param("pool", subject.pool())
                .param("byPopulation", formula.weight(Factor.POPULATION))
                .param("byNeed", formula.weight(Factor.NEED))
                .param("byRemoteness", formula.weight(Factor.REMOTENESS))
                .param("byResults", formula.weight(Factor.RESULTS))
                .param("floor", formula.floor())
                .param("minimum", formula.minimum())
                .param("population", subject.population().orElse(null))
                .param("need", subject.need().orElse(null))
                .param("reason", subject.reason())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .param("name", by.name())
                .update();
        shares.forEach(share -> add(id, share, before.getOrDefault(share.claim().unit(), BigDecimal.ZERO)));
        return id;
    }

    private void add(UUID allocation, Share share, BigDecimal before) {
        var claim = share.claim();
        database.sql("""
                        insert into funds.share (allocation, unit, code, grassroots, population, need, remoteness, results,
                            minimum, population_part, need_part, remoteness_part, results_part, levelling, amount, before)
                        values (:allocation, :unit, :code, :grassroots, :population, :need, :remoteness, :results,
                            :minimum, :byPopulation, :byNeed, :byRemoteness, :byResults, :levelling, :amount, :before)
                        """)
                .param("allocation", allocation)
                .param("unit", claim.unit())
                .param("code", claim.code())
                .param("grassroots", claim.grassroots())
                .param("population", claim.value(Factor.POPULATION))
                .param("need", claim.value(Factor.NEED))
                .param("remoteness", claim.value(Factor.REMOTENESS))
                .param("results", claim.value(Factor.RESULTS))
                .param("minimum", share.minimum())
                .param("byPopulation", share.part(Factor.POPULATION))
                .param("byNeed", share.part(Factor.NEED))
                .param("byRemoteness", share.part(Factor.REMOTENESS))
                .param("byResults", share.part(Factor.RESULTS))
                .param("levelling", share.levelling())
                .param("amount", share.amount())
                .param("before", before)
                .update();
    }

    /** Those that give something to a unit that is seen, the newest first. */
    List<Allocation> all(UnitSight sight) {
        return database.sql(ALLOCATIONS + "where " + SEEN + " order by a.proposed_at desc, a.version desc")
                .params(sight.parameters())
                .query(AllocationTable::allocation)
                .list();
    }

    Optional<Allocation> find(UUID id, UnitSight sight) {
        return database.sql(ALLOCATIONS + "where a.id = :id and " + SEEN)
                .param("id", id)
                .params(sight.parameters())
                .query(AllocationTable::allocation)
                .optional();
    }

    /** Locks the proposal until the transaction ends. */
    Allocation hold(Allocation allocation) {
        return database.sql(ALLOCATIONS + "where a.id = :id for update of a")
                .param("id", allocation.id())
                .query(AllocationTable::allocation)
                .single();
    }

    /** Those of the units that are seen, in the order of their codes. */
    List<Share> shares(UUID allocation, UnitSight sight) {
        return database.sql("select * from funds.share where allocation = :allocation and " + UnitSight.on("unit")
                        + " order by code")
                .param("allocation", allocation)
                .params(sight.parameters())
                .query(AllocationTable::share)
                .list();
    }

    /** How many units it gives something to, whether they are seen or not. */
    int units(UUID allocation) {
        return database.sql("select count(*) from funds.share where allocation = :allocation")
                .param("allocation", allocation)
                .query(Integer.class)
                .single();
    }

    /** What each unit had for that use in the year before, in yuan. */
    Map<UUID, BigDecimal> before(UUID allocation) {
        Map<UUID, BigDecimal> before = new HashMap<>();
        database.sql("select unit, before from funds.share where allocation = :allocation")
                .param("allocation", allocation)
                .query(row -> {
                    before.put(row.getObject("unit", UUID.class), row.getBigDecimal("before"));
                });
        return before;
    }

    void settle(Allocation allocation, Allocation.State state, Viewer by) {
        database.sql("""
                        update funds.allocation set state = :state, settled_at = :now, settled_by = :by, settled_name = :name
                        where id = :id
                        """)
                .param("id", allocation.id())
                .param("state", state.name())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .param("name", by.name())
                .update();
    }

    private static Allocation allocation(ResultSet row, int index) throws SQLException {
        return new Allocation(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Allocation.Subject(
                        row.getObject("source", UUID.class),
                        row.getInt("year"),
                        Use.valueOf(row.getString("use")),
                        row.getString("title"),
                        row.getBigDecimal("pool"),
                        formula(row),
                        Optional.ofNullable(row.getObject("population", UUID.class)),
                        Optional.ofNullable(row.getObject("need", UUID.class)),
                        row.getString("reason")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                Allocation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                row.getString("settled_name"));
    }

    private static Formula formula(ResultSet row) throws SQLException {
        Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
        for (var factor : Factor.values()) {
            weights.put(factor, row.getInt(factor.field() + "_weight"));
        }
        return new Formula(weights, row.getInt("floor"), row.getBigDecimal("minimum"));
    }

    private static Share share(ResultSet row, int index) throws SQLException {
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        Map<Factor, BigDecimal> parts = new EnumMap<>(Factor.class);
        for (var factor : Factor.values()) {
            values.put(factor, row.getBigDecimal(factor.field()));
            parts.put(factor, row.getBigDecimal(factor.field() + "_part"));
        }
        return new Share(
                new Claim(
                        row.getString("code"), row.getObject("unit", UUID.class), row.getBoolean("grassroots"), values),
                row.getBigDecimal("minimum"),
                parts,
                row.getBigDecimal("levelling"),
                row.getBigDecimal("amount"));
    }
}
