package org.qinghe.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was booked. The database itself refuses what over-spends; see V950. */
@Repository
class EntryTable {

    private static final String ENTRIES = """
            select e.*, case when e.kind = 'COMMITMENT' and e.corrects is null then funds.open_amount(e.id) else 0 end as open,
                   exists (select from funds.entry c where c.corrects = e.id and c.amount = -e.amount) as taken_back
            from funds.entry e
            """;

    private final JdbcClient database;
    private final FundsTime time;

    EntryTable(JdbcClient database, FundsTime time) {
        this.database = database;
        this.time = time;
    }

    void add(UUID line, NewEntry entry, Viewer by) {
        database.sql("""
                        insert into funds.entry (id, line, kind, amount, booked_on, voucher, payee_unit, supplier, purpose,
                            reference, settles, corrects, at, account, name)
                        values (:id, :line, :kind, :amount, :on, :voucher, :unit, :supplier, :purpose,
                            :reference, :settles, :corrects, :now, :by, :name)
                        """)
                .param("id", UUID.randomUUID())
                .param("line", line)
                .param("kind", entry.kind().name())
                .param("amount", entry.amount())
                .param("on", entry.on())
                .param("voucher", entry.voucher())
                .param("unit", entry.payee().flatMap(EntryTable::unit).orElse(null))
                .param("supplier", entry.payee().map(EntryTable::supplier).orElse(""))
                .param("purpose", entry.purpose())
                .param("reference", entry.reference())
                .param("settles", entry.settles().orElse(null))
                .param("corrects", entry.corrects().orElse(null))
                .param("now", Timestamp.from(time.now()))
                .param("by", by.account())
                .param("name", by.name())
                .update();
    }

    private static Optional<UUID> unit(NewEntry.Payee payee) {
        return payee instanceof NewEntry.Payee.OfUnit(var unit) ? Optional.of(unit) : Optional.empty();
    }

    private static String supplier(NewEntry.Payee payee) {
        return payee instanceof NewEntry.Payee.Supplier(var name) ? name : "";
    }

    Optional<Entry> find(UUID id) {
        return database.sql(ENTRIES + "where e.id = :id")
                .param("id", id)
                .query(EntryTable::entry)
                .optional();
    }

    boolean hasVoucher(UUID line, String voucher) {
        return database.sql(
                                "select count(*) from funds.entry where line = :line and voucher = :voucher and kind = 'SPENDING'")
                        .param("line", line)
                        .param("voucher", voucher)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The commitments of a line that are not wholly paid or taken back. */
    List<Entry> open(UUID line) {
        return database.sql(ENTRIES + """
                        where e.line = :line and e.kind = 'COMMITMENT' and e.corrects is null and funds.open_amount(e.id) > 0
                        order by e.number
                        """)
                .param("line", line)
                .query(EntryTable::entry)
                .list();
    }

    long count(UUID line) {
        return database.sql("select count(*) from funds.entry where line = :line")
                .param("line", line)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Entry> page(UUID line, Paging paging) {
        return database.sql(ENTRIES + "where e.line = :line order by e.number desc limit :size offset :offset")
                .param("line", line)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(EntryTable::entry)
                .list();
    }

    /** How much of a source is given to lines, in yuan. */
    BigDecimal givenOf(UUID source) {
        return database.sql("""
                        select coalesce(sum(e.amount), 0) from funds.entry e join funds.line l on l.id = e.line
                        where l.source = :source and e.kind = 'BUDGET'
                        """).param("source", source).query(BigDecimal.class).single();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("line", UUID.class),
                new NewEntry(
                        NewEntry.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("voucher"),
                        payee(row),
                        row.getString("purpose"),
                        row.getString("reference"),
                        Optional.ofNullable(row.getObject("settles", UUID.class)),
                        Optional.ofNullable(row.getObject("corrects", UUID.class))),
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getBigDecimal("open"),
                row.getBoolean("taken_back"));
    }

    private static Optional<NewEntry.Payee> payee(ResultSet row) throws SQLException {
        var unit = row.getObject("payee_unit", UUID.class);
        if (unit != null) {
            return Optional.of(new NewEntry.Payee.OfUnit(unit));
        }
        var supplier = row.getString("supplier");
        return supplier.isEmpty() ? Optional.empty() : Optional.of(new NewEntry.Payee.Supplier(supplier));
    }
}
