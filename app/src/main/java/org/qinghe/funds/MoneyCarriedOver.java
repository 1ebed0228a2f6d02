package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@Component
class MoneyCarriedOver implements PastMoney {

    private static final MultiValueMap<String, String> BY_RESIDENTS_AND_REMOTENESS =
            MultiValueMap.fromSingleValue(Map.of(
                    "population",
                    "60",
                    "need",
                    "0",
                    "remoteness",
                    "40",
                    "results",
                    "0",
                    "floor",
                    "60",
                    "minimum",
                    "1000",
                    "kinds",
                    Unit.Kind.TOWNSHIP.name()));

    private final Bookkeeping books;
    private final LineTable lines;
    private final Distances distances;
    private final Allocations allocations;
    private final AllocationTable table;
    private final AllocationCheck check;
    private final Units units;
    private final MessageSource messages;

    MoneyCarriedOver(
            Bookkeeping books,
            LineTable lines,
            Distances distances,
            Allocations allocations,
            AllocationTable table,
            AllocationCheck check,
            Units units,
            MessageSource messages) {
        this.books = books;
        this.lines = lines;
        this.distances = distances;
        this.allocations = allocations;
        this.table = table;
        this.check = check;
        this.units = units;
        this.messages = messages;
    }

    @Override
    public UUID source(int year, String nameZh, String nameEn, String purpose, BigDecimal amount) {
        var source = new Source(UUID.randomUUID(), year, nameZh, nameEn, purpose, amount);
        taken(books.add(source, Viewer.required()));
        return source.id();
    }

    /** The line just opened has the highest number of its source. */
    @Override
    public UUID line(UUID source, UUID unit, Use use, String title, BigDecimal amount) {
        taken(books.open(new NewLine(source, unit, use, title, amount), Viewer.required()));
        return lines.page(
                        new LineSearch(0, "", "", "", source.toString()),
                        UnitSight.EVERYTHING,
                        new Paging(1, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .getLast()
                .id();
    }

    @Override
    public void commit(UUID line, LocalDate on, String contract, String supplier, String purpose, BigDecimal amount) {
        book(line, NewEntry.Kind.COMMITMENT, on, contract, supplier, purpose, amount);
    }

    @Override
    public void pay(UUID line, LocalDate on, String voucher, String supplier, String purpose, BigDecimal amount) {
        book(line, NewEntry.Kind.SPENDING, on, voucher, supplier, purpose, amount);
    }

    private void book(
            UUID line,
            NewEntry.Kind kind,
            LocalDate on,
            String voucher,
            String supplier,
            String purpose,
            BigDecimal amount) {
        var entry = new NewEntry(
                kind,
                amount,
                on,
                voucher,
                Optional.of(new NewEntry.Payee.Supplier(supplier)),
                purpose,
                "",
                Optional.empty(),
                Optional.empty());
        taken(books.book(lines.find(line, UnitSight.EVERYTHING).orElseThrow(), entry, Viewer.required()));
    }

    @Override
    public void close(int year) {
        taken(books.close(year, Viewer.required()));
    }

    @Override
    public UUID divide(UUID source, Use use, String title, BigDecimal pool, String reason) {
        var typed = new LinkedMultiValueMap<String, String>(BY_RESIDENTS_AND_REMOTENESS);
        typed.add("source", source.toString());
        typed.add("use", use.name());
        typed.add("title", title);
        typed.add("pool", pool.toPlainString());
        typed.add("reason", reason);
        var checked = check.check(
                AllocationForm.of(typed), units.all(), new Words(messages, LocaleContextHolder.getLocale()));
        var worked = checked.kept()
                .orElseThrow(() -> new IllegalStateException(
                        "cannot be divided: " + checked.errors().all()));
        return allocations.propose(worked, check.before(worked.subject()), Viewer.required());
    }

    @Override
    public void decide(UUID allocation) {
        taken(allocations.decide(table.find(allocation, UnitSight.EVERYTHING).orElseThrow(), Viewer.required()));
    }

    @Override
    public void distance(String area, BigDecimal kilometres, String origin) {
        distances.set(area, new Distance(kilometres, origin), Viewer.required());
    }

    private static void taken(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.message() + " " + refused.arguments());
        }
    }
}
