package org.qinghe.funds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.UnitSights;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens the budget lines of a table: all of them by the rules of the form, or none. */
@Component
class BudgetImport {

    private final LineTable lines;
    private final Bookkeeping books;
    private final FundsCheck check;
    private final UnitSights sights;
    private final MessageSource messages;

    BudgetImport(LineTable lines, Bookkeeping books, FundsCheck check, UnitSights sights, MessageSource messages) {
        this.lines = lines;
        this.books = books;
        this.check = check;
        this.sights = sights;
        this.messages = messages;
    }

    /** A row with the line it makes, where it is right. */
    private record Understood(BudgetRow row, Optional<NewLine> line) {}

    /** What a line is known by. */
    private record Named(Object source, Object unit, Use use, String title) {}

    /** The rows with what is wrong in them; where nothing is, their lines are open now. */
    @Transactional
    List<BudgetRow> take(List<BudgetRow> rows, int year, Viewer viewer) {
        var understood = understood(rows, year, viewer);
        var opened = new ArrayList<BudgetRow>();
        boolean right = understood.stream().allMatch(each -> each.line().isPresent());
        for (var each : understood) {
            opened.add(right ? open(each, viewer) : each.row());
        }
        if (opened.stream().anyMatch(row -> row.errors().any())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return opened;
    }

    private BudgetRow open(Understood each, Viewer viewer) {
        return books.open(each.line().orElseThrow(), viewer) instanceof Outcome.Refused refused
                ? each.row().with(refused.beside())
                : each.row();
    }

    private List<Understood> understood(List<BudgetRow> rows, int year, Viewer viewer) {
        var sources = lines.sources(year);
        var units = sights.unitsOf(viewer);
        var known = lines.ofYear(year, UnitSight.EVERYTHING).stream()
                .map(line -> new Named(line.source(), line.unit(), line.use(), line.title()))
                .collect(Collectors.toCollection(HashSet::new));
        var understood = new ArrayList<Understood>();
        for (var row : rows) {
            var checked = check.check(form(row, sources, units), units);
            var twice = checked.kept()
                    .filter(line -> !known.add(new Named(line.source(), line.unit(), line.use(), line.title())))
                    .map(line -> FieldErrors.none().with("title", "funds.import.twice"));
            understood.add(new Understood(
                    row.with(inWords(row, checked.errors())).with(twice.orElse(FieldErrors.none())),
                    twice.isPresent() ? Optional.empty() : checked.kept()));
        }
        return understood;
    }

    /** What would have been chosen on the form. */
    private LineForm form(BudgetRow row, List<Source> sources, List<Unit> units) {
        return new LineForm(
                sources.stream()
                        .filter(source -> is(row.cell(BudgetColumn.SOURCE), source.nameZh(), source.nameEn()))
                        .map(source -> source.id().toString())
                        .findFirst()
                        .orElse(""),
                units.stream()
                        .filter(unit -> is(row.cell(BudgetColumn.UNIT), unit.code(), unit.nameZh(), unit.nameEn()))
                        .map(unit -> unit.id().toString())
                        .findFirst()
                        .orElse(""),
                use(row.cell(BudgetColumn.USE)),
                row.cell(BudgetColumn.TITLE),
                row.cell(BudgetColumn.AMOUNT));
    }

    private String use(String typed) {
        return Stream.of(Use.values())
                .filter(use -> is(
                        typed,
                        use.name(),
                        new Words(messages, Locale.SIMPLIFIED_CHINESE).t(use.message()),
                        new Words(messages, Locale.ENGLISH).t(use.message())))
                .map(Use::name)
                .findFirst()
                .orElse("");
    }

    private static boolean is(String typed, String... names) {
        return !typed.isEmpty() && Stream.of(names).anyMatch(typed::equalsIgnoreCase);
    }

    /** In a table nothing is chosen: a cell is empty, or names what there is not. */
    private static FieldErrors inWords(BudgetRow row, FieldErrors errors) {
        var all = FieldErrors.none();
        for (var column : BudgetColumn.values()) {
            var wrong = errors.of(column.field());
            if (wrong.isEmpty()) {
                continue;
            }
            var cell = row.cell(column);
            all = wrong.get().message().equals("funds.error.choose")
                    ? cell.isEmpty()
                            ? all.with(column.field(), "funds.error.empty")
                            : all.with(column.field(), "funds.import.unknown", cell)
                    : all.with(
                            column.field(),
                            wrong.get().message(),
                            wrong.get().arguments().toArray());
        }
        return all;
    }
}
